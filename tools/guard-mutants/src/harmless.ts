import type { Fault } from './faults-of.ts';

/** Faults nobody can notice, because the faulty guard gives the same answers. Each was read and reasoned about, one by one. */
interface Harmless {
  readonly file: string;
  /** Part of the line they stand in. */
  readonly line: string;
  /** As `slipOf` writes them. */
  readonly slips: readonly string[];
  readonly why: string;
}

const unknownIsNoMatch = 'says to the type checker what comparing with `undefined` says anyway: nothing is equal to, later than or in it';
const sparesWork = 'spares work: the longer way comes to the same answer';
const remembers = 'remembers what would be worked out again, the same';
const nothingThere = 'a stretch of the day at which there are no minutes: before 0 or after 1440';

const harmless: readonly Harmless[] = [
  { file: 'compile-pack.ts', line: 'const hasAliases', slips: ['> -> >=', '0 -> (-1)'], why: sparesWork },
  { file: 'compile-pack.ts', line: 'return hasAliases', slips: ['less hasAliases ? … : zones'], why: sparesWork },
  { file: 'compile-pack.ts', line: 'if (known) return known;', slips: ['known -> false'], why: remembers },
  { file: 'compile-pack.ts', line: 'compiled.set(pack, fresh);', slips: ['compiled.set(pack, fresh); -> ;'], why: remembers },
  { file: 'consent-held.ts', line: 'atMs >= sinceMs', slips: ['less atMs !== undefined &&'], why: unknownIsNoMatch },
  {
    file: 'counted.ts',
    line: '!counted.places && !counted.exceptPlaces',
    slips: ['!counted.places && !counted.exceptPlaces -> false'],
    why: sparesWork,
  },
  { file: 'counted.ts', line: 'const place =', slips: ["less event.to === undefined ? '' : ( … )", "less ?? ''"], why: unknownIsNoMatch },
  {
    file: 'counted.ts',
    line: 'counted.exceptPlaces?.includes(place)',
    slips: ['less ?? false'],
    why: 'not `undefined` is what not `false` is',
  },
  { file: 'deadline.ts', line: 'earlier > reached', slips: ['less earlier !== undefined &&'], why: unknownIsNoMatch },
  { file: 'deadline.ts', line: 'earlier > reached', slips: ['> -> >='], why: 'of two equal dates either is the later' },
  { file: 'decide.ts', line: 'pack.hasDatedRules ?', slips: ['less pack.hasDatedRules ? … : rules'], why: sparesWork },
  {
    file: 'decide.ts',
    line: 'day + 2 > today',
    slips: ['day + 2 > today -> true', '> -> >=', '2 -> 3'],
    why: 'looks at days long gone too, and finds that they are',
  },
  {
    file: 'decide.ts',
    line: 'day + 2 > today',
    slips: ['2 -> (1)'],
    why: 'no zone is more than twelve hours behind UTC; the code allows for a day',
  },
  { file: 'decide.ts', line: 'const eachOnce', slips: ['less rules.length < 2 ? rules :', '2 -> (1)'], why: sparesWork },
  { file: 'inconvenient.ts', line: 'to: from < to ? to : 1440', slips: ['1440 -> 1441'], why: nothingThere },
  { file: 'inconvenient.ts', line: 'from: 0, to', slips: ['0 -> (-1)'], why: nothingThere },
  { file: 'inconvenient.ts', line: 'let from = 0;', slips: ['0 -> (-1)'], why: nothingThere },
  { file: 'inconvenient.ts', line: 'open.push({ from, to: 1440 });', slips: ['1440 -> 1441'], why: nothingThere },
  { file: 'known-fields.ts', line: 'issue.keys', slips: ['less ?? []'], why: 'zod names the keys of every fault about unrecognised keys' },
  { file: 'moment.ts', line: 'zoneAt >= 19', slips: ['19 -> (18)'], why: 'the zone stands at 16, or from 19 on; there is no 18' },
  {
    file: 'moment.ts',
    line: 'zoneAt > 20',
    slips: ['less zoneAt > 20 ? … : 0', '> -> >=', '20 -> (19)'],
    why: 'where there is no fraction its text is empty, and the number of empty text is 0',
  },
  { file: 'calendar.ts', line: 'if (hash === undefined)', slips: ['hash === undefined -> true'], why: remembers },
  {
    file: 'calendar.ts',
    line: 'canonicalize(calendar)',
    slips: ["less ?? ''"],
    why: 'the canonical text of an object is never `undefined`',
  },
  { file: 'calendar.ts', line: 'hashes.set(calendar, hash);', slips: ['hashes.set(calendar, hash); -> ;'], why: remembers },
  { file: 'holidays.ts', line: 'if (!table)', slips: ['!table -> true'], why: remembers },
  { file: 'holidays.ts', line: 'tables.set(calendar, table);', slips: ['tables.set(calendar, table); -> ;'], why: remembers },
  { file: 'finding.ts', line: 'because && { because }', slips: ['less because &&'], why: 'a reason that is not there is not there' },
  { file: 'decide.ts', line: 'if (found.because)', slips: ['found.because -> true'], why: 'notes a reason that is not there' },
  {
    file: 'primitives/time-window.ts',
    line: 'if (!of && agreed.length === 0) return open;',
    slips: ['!of && agreed.length === 0 -> false', '0 -> (-1)'],
    why: sparesWork,
  },
  {
    file: 'primitives/time-window.ts',
    line: 'id === undefined || !of ?',
    slips: ['less || !of', 'less id === undefined ||', '|| -> &&'],
    why: 'there is a calendar where there is its id, and none where there is none',
  },
  { file: 'primitives/time-window.ts', line: 'Math.min(untilMs - 1', slips: ['1 -> 2'], why: 'both milliseconds lie in the same year' },
  { file: 'pack-hash.ts', line: 'if (hash === undefined)', slips: ['hash === undefined -> true'], why: remembers },
  { file: 'pack-hash.ts', line: 'canonicalize(law)', slips: ["less ?? ''"], why: 'the canonical text of an object is never `undefined`' },
  { file: 'pack-hash.ts', line: 'hashes.set(pack, hash);', slips: ['hashes.set(pack, hash); -> ;'], why: remembers },
  { file: 'past-due.ts', line: 'known === undefined || zones.length === 0', slips: ['less known === undefined ||'], why: unknownIsNoMatch },
  { file: 'role.ts', line: 'actor !== undefined', slips: ['less actor !== undefined &&'], why: 'the word `undefined` is no creditor' },
  { file: 'scene.ts', line: 'if (!table)', slips: ['!table -> true'], why: remembers },
  { file: 'scene.ts', line: 'tables.set(zone, table);', slips: ['tables.set(zone, table); -> ;'], why: remembers },
  {
    file: 'scene.ts',
    line: 'event.endedAtMs === event.atMs',
    slips: ['less event.endedAtMs === event.atMs ? began[i]! :'],
    why: sparesWork,
  },
  {
    file: 'scene.ts',
    line: 'facts.phones?.[proposal.to]',
    slips: ['less proposal.to !== undefined &&'],
    why: 'no number is called `undefined`',
  },
  { file: 'week-schedule.ts', line: '{ from, to: 1440 }', slips: ['1440 -> 1441'], why: nothingThere },
  { file: 'week-schedule.ts', line: '{ from: 0, to }', slips: ['0 -> (-1)'], why: nothingThere },
  {
    file: 'schedule.ts',
    line: 'if (spans.length === 0 && schedule.mayOpenAfter)',
    slips: ['spans.length === 0 && schedule.mayOpenAfter -> false', '0 -> (-1)'],
    why: sparesWork,
  },
  {
    file: 'week-schedule.ts',
    line: 'return holidays.isKnown(year) ? day + 1',
    slips: ['less holidays.isKnown(year) ? … : nextYear'],
    why: sparesWork,
  },
  {
    file: 'week-schedule.ts',
    line: 'agreed.length === 0 ?',
    slips: ['less agreed.length === 0 ? spans :', '0 -> (-1)'],
    why: sparesWork,
  },
  {
    file: 'primitives/cooldown.ts',
    line: "const isOver = 'dates' in params.rest",
    slips: ["less 'dates' in params.rest &&"],
    why: 'a rest in minutes has no dates, and nothing is on or after a day that is not a number',
  },
  {
    file: 'primitives/cooldown.ts',
    line: 'isOver',
    slips: ['>= -> >', '!isOver -> true'],
    why: 'spares work: a rest that is over ends before now, and the later of the two is now',
  },
  {
    file: 'primitives/count-cap.ts',
    line: 'dateOfDay(first + 31)',
    slips: ['31 -> 32'],
    why: '31 and 32 days after the first of a month is the next month',
  },
  {
    file: 'primitives/time-window.ts',
    line: 'openInquiries(scene).length === 0) return found',
    slips: ['less || openInquiries(scene).length === 0', '0 -> (-1)'],
    why: 'looks again where the first block ends though only an answer could be free there',
  },
  { file: 'flags/consent-revoked.ts', line: 'atMs > revokedMs', slips: ['less && atMs !== undefined'], why: unknownIsNoMatch },
  { file: 'flags/employer-email.ts', line: 'to === undefined ||', slips: ['less to === undefined ||'], why: unknownIsNoMatch },
  { file: 'flags/inconvenient-place.ts', line: 'place !== undefined &&', slips: ['less place !== undefined &&'], why: unknownIsNoMatch },
  { file: 'flags/medium-opt-out.ts', line: 'Number.NEGATIVE_INFINITY', slips: ['less ?? Number.NEGATIVE_INFINITY'], why: unknownIsNoMatch },
  {
    file: 'flags/wrong-number.ts',
    line: 'reassigned.test(check.result)',
    slips: ['less && check.result !== undefined'],
    why: 'the word `undefined` is no result',
  },
  {
    file: 'exclusions/consent.ts',
    line: 'debtKey === undefined) return false',
    slips: ['less || debtKey === undefined'],
    why: unknownIsNoMatch,
  },
  { file: 'exclusions/consent.ts', line: 'atMs >= revokedMs', slips: ['less revokedMs !== undefined &&'], why: unknownIsNoMatch },
];

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** `> -> >=`, or what was left out: `less … &&`. */
export function slipOf(fault: Fault): string {
  const from = onOneLine(fault.from);
  const to = onOneLine(fault.to);
  const kept = to.startsWith('(') && to.endsWith(')') ? to.slice(1, -1).trim() : to;
  const at = from.indexOf(kept);
  if (kept === to || at < 0) return `${from} -> ${to}`;
  const rest = [from.slice(0, at), from.slice(at + kept.length)].map((part) => part.trim()).filter((part) => part !== '');
  return `less ${rest.join(' … ')}`;
}

/** The lines a fault stands in. */
function linesOf(text: string, fault: Fault): string {
  const end = text.indexOf('\n', fault.at);
  return text.slice(text.lastIndexOf('\n', fault.at) + 1, end);
}

/** Which entry and slip of the list excuses this fault, if any does. */
export function excuseFor(file: string, text: string, fault: Fault): string | undefined {
  const line = linesOf(text, fault);
  const slip = slipOf(fault);
  const entry = harmless.find((each) => each.file === file && line.includes(each.line) && each.slips.includes(slip));
  return entry && excuseName(entry, slip);
}

const excuseName = (entry: Harmless, slip: string): string => `${entry.file}: ${entry.line}: ${slip}`;

/** Every slip the list excuses. */
export const excuses = harmless.flatMap((entry) => entry.slips.map((slip) => excuseName(entry, slip)));
