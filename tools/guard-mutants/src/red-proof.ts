/** A slip somebody could make in one file of the guard: `from` stands there once and gives way to `to`. */
export interface Slip {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** What the guard does then. */
  readonly so: string;
}

/**
 * What turns each property red when it is asked alone: a test that nothing turns red proves nothing. A new property needs
 * its row here, with a slip that breaks the very thing it promises.
 */
export const redProof: Readonly<Record<string, readonly Slip[]>> = {
  'the gate never allows what any single rule forbids': [
    {
      file: 'decide.ts',
      from: 'for (const candidate of candidates)\n    for (const rule',
      to: 'for (const candidate of candidates.slice(-1))\n    for (const rule',
      so: 'asks the last pack only',
    },
    {
      file: 'decide.ts',
      from: 'if (now.blocks.length > 0)',
      to: 'if (now.blocks.length === 1)',
      so: 'lets two rules that block cancel each other',
    },
  ],
  'more outbound history never allows more, nor earlier': [
    {
      file: 'primitives/count-cap.ts',
      from: 'inside.length < cap',
      to: 'inside.length !== cap',
      so: 'opens again once a cap is exceeded',
    },
    {
      file: 'primitives/cooldown.ts',
      from: 'if (!isOver) untilMs = Math.max(untilMs, restOver(scene, i, zone));',
      to: 'untilMs = isOver ? atMs : restOver(scene, i, zone);',
      so: 'rests after the last trigger in the list only',
    },
  ],
  'the order of the history does not matter': [
    {
      file: 'primitives/cooldown.ts',
      from: 'if (!isTrigger(scene, event) || ',
      to: 'if (i > 0 && event.type === scene.events[i - 1]!.type) continue;\n        if (!isTrigger(scene, event) || ',
      so: 'takes two contacts of one kind that stand together for one',
    },
    {
      file: 'primitives/count-cap.ts',
      from: '.sort((a, b) => b - a)',
      to: '',
      so: 'takes the contacts of a window in the order they came',
    },
  ],
  'more packs never allow more, nor earlier': [
    {
      file: 'decide.ts',
      from: '.filter((pack) => pack.concerns(scene))',
      to: '.filter((pack) => pack.concerns(scene)).slice(-2)',
      so: 'asks the last two packs only',
    },
    {
      file: 'decide.ts',
      from: 'for (const candidate of candidates)\n    for (const rule',
      to: 'for (const candidate of candidates.slice(-1))\n    for (const rule',
      so: 'asks the last pack only',
    },
  ],
  'the earliest moment is allowed, and no earlier minute is': [
    {
      file: 'decide.ts',
      from: 'last = judge(candidates, scene, atMs);',
      to: 'return { last: { ...last, defers: [] }, atMs, passed, because };',
      so: 'does not look again at the moment it names',
    },
    {
      file: 'primitives/count-cap.ts',
      from: 'inside[cap - 1]! + window.days',
      to: 'inside[0]! + window.days',
      so: 'waits for the newest contact to leave the window instead of the one that frees a place',
    },
    {
      file: 'zone-clock.ts',
      from: 'if (offsetMinutes(zone, reading) === offset) return reading;',
      to: 'return reading;',
      so: 'walks through a change of the clock without looking',
    },
  ],
  'at the hard stop the hours are over, and not a minute before': [
    {
      file: 'schedule.ts',
      from: 'if (span.to > wall.minute)',
      to: 'if (span.to > wall.minute + 1)',
      so: 'does not see the end of the hours in their last minute',
    },
    {
      file: 'decide.ts',
      from: 'stopMs = Math.min(stopMs, closesAt(scene, scene.atMs));',
      to: 'stopMs = closesAt(scene, scene.atMs);',
      so: 'stops by the last pack asked, not by the first to close',
    },
  ],
  'the guard gives the first minute that a slow and obvious one finds, on 5,000 questions': [
    { file: 'schedule.ts', from: 'minute < span.to', to: 'minute <= span.to', so: 'is open at the minute of closing' },
    {
      file: 'primitives/count-cap.ts',
      from: 'inside[cap - 1]! + window.days',
      to: 'inside[cap - 1]! + window.days - 1',
      so: 'opens a cap a day too early',
    },
    {
      file: 'primitives/cooldown.ts',
      from: 'startOfDay(zone, scene.days(zone).ended[i]! + params.rest.dates)',
      to: 'scene.events[i]!.endedAtMs + params.rest.dates * 24 * 60 * minuteMs',
      so: 'rests so many times 24 hours instead of so many dates',
    },
  ],
  'one holiday more never allows more, nor earlier': [
    {
      file: 'holidays.ts',
      from: 'new Set(calendar.holidays.map(',
      to: 'new Set(calendar.holidays.slice(-1).map(',
      so: 'knows the last holiday of the calendar only',
    },
  ],
  'one holiday more in the request never allows more, nor earlier, in a year it reaches already or in a house': [
    {
      file: 'holidays.ts',
      from: 'request.days.has(day) || (',
      to: 'request.days.size > 0 ? request.days.has(day) : (',
      so: 'forgets the calendar once the request names a day',
    },
  ],
  'a year less never allows more, and a calendar never allows what the law without holidays forbids': [
    {
      file: 'week-schedule.ts',
      from: 'closedOn(day) ? none',
      to: 'closedOn(day) ? [{ from: 0, to: 1440 }]',
      so: 'is open all day on a holiday',
    },
    {
      file: 'week-schedule.ts',
      from: '|| !holidays.isKnown(yearOfDay(day))',
      to: '&& holidays.isKnown(yearOfDay(day))',
      so: 'is open in a year nobody knows the holidays of',
    },
  ],
  'the earliest moment is allowed, and no earlier half hour is': [
    {
      file: 'decide.ts',
      from: 'last = judge(candidates, scene, atMs);',
      to: 'return { last: { ...last, defers: [] }, atMs, passed, because };',
      so: 'does not look again at the moment it names',
    },
  ],
  'a year nobody knows the holidays of is passed at once, as it would be day by day': [
    {
      file: 'week-schedule.ts',
      from: '-01-01`)',
      to: '-01-02`)',
      so: 'lets the year after one nobody knows begin a day late',
    },
    {
      file: 'week-schedule.ts',
      from: 'holidays.isKnown(year) ? day + 1',
      to: 'holidays.isKnown(year - 1) ? day + 1',
      so: 'passes over a year because the one before it is not known',
    },
  ],
  'contacts older than the look-back change nothing, but for those that last': [
    {
      file: 'look-back.ts',
      from: 'Math.max(0, ...windows, ...rests)',
      to: 'Math.max(0, ...rests)',
      so: 'looks back no further than the rests',
    },
    { file: 'look-back.ts', from: "contact.direction === 'inbound' || ", to: '', so: 'forgets what the person sent long ago' },
  ],
  'an instant is read exactly as the platform reads it': [
    { file: 'moment.ts', from: '153', to: '152', so: 'counts a day too few in most months' },
  ],
};
