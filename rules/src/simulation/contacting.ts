import type { ContactDraft, ContactResult } from '../effects.ts';
import type { HouseReason } from '../house-reason.ts';
import type { Weighed } from '../policy/index.ts';
import { hourMs, localTime } from '../time.ts';
import { costOf } from './behaviour.ts';
import { bucketOf } from './bucket.ts';
import { afterContact } from './consequences.ts';
import { respond } from './luck.ts';
import { numberOf, remember } from './person.ts';
import type { World } from './world.ts';

/** Makes one contact as the activities would: a contact point, room on the lines, the guard, then the person. */
export function makeContact(world: World, i: number, { draft, atMs }: { draft: ContactDraft; atMs: number }): ContactResult {
  const to = contactPoint(world, i, draft);
  if (to === undefined) {
    world.tallyOf(i).add('unreachable');
    return { type: 'unreachable' };
  }
  const { input, state } = world;
  const daysPastDue = world.daysPastDue(i, atMs);
  const person = world.personOf(i);
  const answer = world.guard.ask({ of: input.cases[i]!, life: state.lives[i]!, person, draft, to, atMs, daysPastDue });
  if (answer.decision !== 'ALLOW') return refused(world, i, { answer, draft, atMs });
  if (!hasRoom(world, draft, atMs)) {
    world.tallyOf(i).addTo('deferred', 'capacity');
    return { type: 'deferred', earliestAtMs: (Math.floor(atMs / hourMs) + 1) * hourMs, rules: ['capacity' satisfies HouseReason] };
  }
  return dispatch(world, i, { draft, to, atMs });
}

interface Refusal {
  readonly answer: Weighed;
  readonly draft: ContactDraft;
  readonly atMs: number;
}

/** What must be done first is not done in a rehearsal: the contact is withheld, as when it is barred. */
function refused(world: World, i: number, { answer, draft, atMs }: Refusal): ContactResult {
  const rules = answer.rules.map(({ id }) => id);
  const { earliestMs } = answer;
  for (const rule of rules) world.tallyOf(i).addTo(earliestMs === undefined ? 'blocked' : 'deferred', rule);
  if (earliestMs === undefined) {
    world.tell(i, { atMs, what: 'withheld', nodeId: draft.nodeId, detail: [...rules, ...[...answer.requirements].sort()].join(', ') });
    return { type: 'withheld', rules };
  }
  const until = new Date(earliestMs).toISOString().replace('.000Z', 'Z');
  world.tell(i, { atMs, what: 'deferred', nodeId: draft.nodeId, detail: `${rules.join(', ')} until ${until}` });
  return { type: 'deferred', earliestAtMs: earliestMs, rules };
}

function contactPoint(world: World, i: number, { channel, contactPointRank }: ContactDraft): string | undefined {
  const of = world.input.cases[i]!;
  if (channel === 'email') return of.email ?? undefined;
  if (channel === 'letter' || channel === 'push') return of.consumerRef;
  return numberOf(of, world.personOf(i), contactPointRank);
}

/** Takes one place in this hour; false when all are taken. */
function hasRoom(world: World, { channel, agent }: ContactDraft, atMs: number): boolean {
  if (channel !== 'call') return true;
  const { capacity } = world.input;
  const { callsByHour, tasksByHour } = world.state.tally;
  const hour = world.hourKey(atMs);
  if ((callsByHour[hour] ?? 0) >= (capacity?.linesPerHour ?? Number.POSITIVE_INFINITY)) return false;
  if (agent === 'human') {
    if ((tasksByHour[hour] ?? 0) >= (capacity?.agentsPerHour ?? Number.POSITIVE_INFINITY)) return false;
    tasksByHour[hour] = (tasksByHour[hour] ?? 0) + 1;
  }
  callsByHour[hour] = (callsByHour[hour] ?? 0) + 1;
  return true;
}

function dispatch(world: World, i: number, { draft, to, atMs }: { draft: ContactDraft; to: string; atMs: number }): ContactResult {
  const { input, cast, state } = world;
  const of = input.cases[i]!;
  const person = world.personOf(i);
  const { channel, agent } = draft;
  const traits = cast.traits[cast.consumerOf[i]!]!;
  const day = world.dayOf(i, atMs);
  const local = localTime(of.zone, atMs);
  const midnightMs = atMs - local.minuteOfDay * 60_000;
  const response = respond(input.behaviour, input.seed, {
    channel,
    agent,
    key: of.key,
    bucket: bucketOf(world.daysPastDue(i, atMs)),
    to,
    rank: draft.contactPointRank,
    local,
    day,
    before: person.tries.filter((attempt) => attempt.atMs >= midnightMs && attempt.type === channel).length,
    answerLogit: traits.answerLogit,
    unanswered: person.unanswered,
    areNumbersGone: day >= traits.numbersGoneDay,
    leavesMessage: channel === 'call' && agent !== 'human' && world.guard.leavesMessage(of, draft),
  });
  remember(person, {
    id: `${atMs}`,
    at: new Date(atMs).toISOString(),
    atMs,
    type: channel,
    direction: 'outbound',
    outcome: response.outcome,
    agent: agent ?? (channel === 'call' ? undefined : 'human'),
    debtIds: [of.ref],
    to,
    personId: of.consumerRef,
  });
  const tally = world.tallyOf(i);
  tally.addTo('contacts', channel);
  tally.add('costMinor', costOf(input.behaviour, channel, agent));
  state.tally.byLocalHour[Math.floor(local.minuteOfDay / 60)]!++;
  const conversation = response.conversation;
  world.tell(i, {
    atMs,
    what: 'contact',
    nodeId: draft.nodeId,
    detail: [channel, response.outcome, conversation?.result].filter(Boolean).join(' '),
  });
  if (input.keepsHistory)
    state.history.push({
      what: 'contact',
      ...world.rowStart(i, atMs),
      hour: Math.floor(local.minuteOfDay / 60),
      channel,
      agent: agent ?? '',
      to,
      rank: draft.contactPointRank,
      outcome: response.outcome,
      result: conversation?.reached === 'rightParty' ? conversation.result : response.stops ? 'stop' : '',
    });
  afterContact(world, i, { response, to, atMs });
  return { type: 'settled', outcome: response.outcome, ...(conversation ? { conversation } : {}) };
}
