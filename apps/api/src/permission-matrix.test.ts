import { can, type Permission, roles } from '@dunwell/rules/access';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appRouter } from './router.ts';
import { type House, openHouse } from './test/house.ts';

const uuid = '00000000-0000-7000-8000-000000000000';
type Caller = ReturnType<House['as']>;
const graph = { format: 'dunwell.strategy/1' as const, id: 'x', name: 'X', start: 's', nodes: {}, edges: [], interrupts: [], layout: {} };
const bundle = {
  format: 'dunwell.bundle/1' as const,
  of: { kind: 'template' as const, id: 'x', hash: 'a'.repeat(64) },
  artifacts: [{ kind: 'template' as const, id: 'x', hash: 'a'.repeat(64), name: 'X', body: {} }],
  signatures: [],
  hash: 'a'.repeat(64),
};
const verdict = { kind: 'template' as const, id: 'x', hash: 'a'.repeat(64), comment: 'no' };

const consent = { channel: 'sms', purpose: 'automated', givenTo: 'creditor', via: 'web', source: 'a form' } as const;
const preferences = {
  caseId: uuid,
  inconvenientTimes: [],
  inconvenientPlaces: [],
  agreedHours: null,
  preferredChannel: null,
  via: 'call' as const,
  reason: 'a try',
};

const writing = {
  caseId: uuid,
  channel: 'sms' as const,
  to: '+12125550143',
  templateHash: 'a'.repeat(64),
  shownHash: 'a'.repeat(64),
  follows: 'first' as const,
};

/** Every procedure with what it needs; `null` is for everybody who has signed in. */
const table: Readonly<Record<string, readonly [Permission | null, (caller: Caller) => Promise<unknown>]>> = {
  'me.get': [null, (caller) => caller.me.get()],
  'clock.get': [null, (caller) => caller.clock.get()],
  'clock.control': ['clock.control', (caller) => caller.clock.control({ act: 'pause' })],
  'case.list': ['case.read', (caller) => caller.case.list({})],
  'case.choices': ['case.read', (caller) => caller.case.choices()],
  'case.journey': ['case.read', (caller) => caller.case.journey({ caseId: uuid })],
  'case.why': ['case.read', (caller) => caller.case.why({ caseId: uuid })],
  'person.facts': ['case.read', (caller) => caller.person.facts({ caseId: uuid })],
  'person.giveConsent': ['consent.edit', (caller) => caller.person.giveConsent({ caseId: uuid, consent, reason: 'a try' })],
  'person.revokeConsent': [
    'consent.edit',
    (caller) => caller.person.revokeConsent({ caseId: uuid, consentId: uuid, via: 'call', reason: 'a try' }),
  ],
  'person.refuse': ['consent.edit', (caller) => caller.person.refuse({ caseId: uuid, channels: ['sms'], via: 'call', reason: 'a try' })],
  'person.withdrawRefusal': ['consent.edit', (caller) => caller.person.withdrawRefusal({ caseId: uuid, optOutId: uuid, reason: 'a try' })],
  'person.noteNumber': [
    'consent.edit',
    (caller) => caller.person.noteNumber({ caseId: uuid, pointId: uuid, lineType: null, place: null, isWrong: true, reason: 'a try' }),
  ],
  'person.notePreferences': ['consent.edit', (caller) => caller.person.notePreferences(preferences)],
  'person.noteCircumstance': [
    'consent.edit',
    (caller) => caller.person.noteCircumstance({ caseId: uuid, circumstance: { kind: 'hardship', source: 'a letter' }, reason: 'a try' }),
  ],
  'person.noteWhereabouts': [
    'consent.edit',
    (caller) => caller.person.noteWhereabouts({ caseId: uuid, whereabouts: null, reason: 'a try' }),
  ],
  'person.endCircumstance': ['consent.edit', (caller) => caller.person.endCircumstance({ caseId: uuid, factId: uuid, reason: 'a try' })],
  'desk.ask': ['contact.make', (caller) => caller.desk.ask({ caseId: uuid })],
  'desk.mine': ['contact.make', (caller) => caller.desk.mine()],
  'desk.reserve': ['contact.make', (caller) => caller.desk.reserve({ caseId: uuid, to: '+12125550143' })],
  'desk.compose': ['contact.make', (caller) => caller.desk.compose({ caseId: uuid, channel: 'sms' })],
  'desk.send': ['contact.make', (caller) => caller.desk.send(writing)],
  'desk.end': ['contact.make', (caller) => caller.desk.end({ attemptId: uuid, outcome: 'busy' })],
  'task.list': ['task.read', (caller) => caller.task.list({})],
  'task.claim': ['task.work', (caller) => caller.task.claim({ taskId: uuid })],
  'task.finish': ['task.work', (caller) => caller.task.finish({ taskId: uuid, outcome: 'x' })],
  'message.list': ['case.read', (caller) => caller.message.list({})],
  'handOver.list': ['handOver.run', (caller) => caller.handOver.list()],
  'handOver.makeFile': ['handOver.run', (caller) => caller.handOver.makeFile({ to: 'agency', partner: 'x' })],
  'handOver.file': ['handOver.run', (caller) => caller.handOver.file({ id: uuid })],
  'handOver.takeBack': ['handOver.run', (caller) => caller.handOver.takeBack({ handOverId: uuid, reason: 'a try' })],
  'report.overview': ['report.read', (caller) => caller.report.overview()],
  'report.withheldContacts': ['policy.read', (caller) => caller.report.withheldContacts({ rule: 'x' })],
  'report.overrides': ['policy.read', (caller) => caller.report.overrides({})],
  'report.withheld': ['policy.read', (caller) => caller.report.withheld({})],
  'strategy.list': ['strategy.read', (caller) => caller.strategy.list()],
  'strategy.get': ['strategy.read', (caller) => caller.strategy.get({ strategyId: 'x' })],
  'strategy.counts': ['strategy.read', (caller) => caller.strategy.counts({ strategyId: 'x' })],
  'strategy.documents': ['strategy.read', (caller) => caller.strategy.documents()],
  'strategy.proof': ['strategy.read', (caller) => caller.strategy.proof({ id: 'x', version: 1 })],
  'strategy.parts': ['strategy.read', (caller) => caller.strategy.parts()],
  'strategy.save': ['strategy.edit', (caller) => caller.strategy.save({ graph, revision: 9 })],
  'strategy.submit': ['strategy.publish', (caller) => caller.strategy.submit({ strategyId: 'x' })],
  'strategy.previewForce': ['strategy.publish', (caller) => caller.strategy.previewForce({ strategyId: 'x' })],
  'strategy.putIntoForce': ['strategy.publish', (caller) => caller.strategy.putIntoForce({ strategyId: 'x' })],
  'table.list': ['strategy.read', (caller) => caller.table.list()],
  'table.get': ['strategy.read', (caller) => caller.table.get({ id: 'x' })],
  'table.submit': ['strategy.publish', (caller) => caller.table.submit({ id: 'x' } as never)],
  'rehearsal.start': ['strategy.read', (caller) => caller.rehearsal.start({ drawing: { strategyId: 'x', version: 'draft' }, packs: [] })],
  'rehearsal.list': ['strategy.read', (caller) => caller.rehearsal.list({ strategyId: 'x' })],
  'rehearsal.get': ['strategy.read', (caller) => caller.rehearsal.get({ id: uuid })],
  'rehearsal.houseHistory': ['strategy.read', (caller) => caller.rehearsal.houseHistory()],
  'rehearsal.cancel': ['strategy.read', (caller) => caller.rehearsal.cancel({ id: uuid })],
  'rehearsal.goOn': ['strategy.read', (caller) => caller.rehearsal.goOn({ id: uuid })],
  'rehearsal.drawing': ['strategy.read', (caller) => caller.rehearsal.drawing({ id: uuid, side: 0 })],
  'rehearsal.life': ['strategy.read', (caller) => caller.rehearsal.life({ id: uuid, side: 0, caseRef: 'x' })],
  'stop.thrown': [null, (caller) => caller.stop.thrown()],
  'stop.list': ['killSwitch.throw', (caller) => caller.stop.list()],
  'stop.throw': ['killSwitch.throw', (caller) => caller.stop.throw({ scope: 'strategy', subject: 'x', reason: 'a try' })],
  'stop.lift': ['killSwitch.throw', (caller) => caller.stop.lift({ id: uuid, reason: 'a try' })],
  'artifact.list': ['artifact.read', (caller) => caller.artifact.list({ isWaiting: true })],
  'artifact.get': ['artifact.read', (caller) => caller.artifact.get({ kind: 'template', id: 'x', version: 1 })],
  'artifact.sign': ['artifact.sign', (caller) => caller.artifact.sign(verdict)],
  'artifact.export': ['artifact.read', (caller) => caller.artifact.export({ kind: 'template', id: 'x' })],
  'artifact.import': ['strategy.publish', (caller) => caller.artifact.import(bundle)],
  'artifact.reject': ['artifact.sign', (caller) => caller.artifact.reject(verdict)],
  'decision.show': ['case.read', (caller) => caller.decision.show({ id: uuid })],
  'decision.replay': ['case.read', (caller) => caller.decision.replay({ sample: 1, seed: 1 })],
  'evidence.export': ['evidence.export', (caller) => caller.evidence.export({ consumer: 'x' })],
  'audit.verify': ['audit.read', (caller) => caller.audit.verify()],
  'audit.entries': ['audit.read', (caller) => caller.audit.entries({})],
  'retention.history': ['audit.read', (caller) => caller.retention.history()],
  'retention.hold': ['legalHold.set', (caller) => caller.retention.hold({ caseId: uuid, reason: 'a try' })],
  'retention.release': ['legalHold.set', (caller) => caller.retention.release({ caseId: uuid, reason: 'a try' })],
  'retention.refusals': ['audit.read', (caller) => caller.retention.refusals()],
  'retention.liftRefusal': ['retention.run', (caller) => caller.retention.liftRefusal({ value: '+12125550199', reason: 'a try' })],
  'retention.rehearse': ['retention.run', (caller) => caller.retention.rehearse()],
  'retention.run': ['retention.run', (caller) => caller.retention.run({ isSure: true })],
  'calendar.list': ['policy.read', (caller) => caller.calendar.list()],
  'calendar.enter': ['calendar.enter', (caller) => caller.calendar.enter({ calendarId: 'none', year: {} as never })],
  'policy.packs': ['policy.read', (caller) => caller.policy.packs()],
  'policy.ruleWords': ['case.read', (caller) => caller.policy.ruleWords()],
  'policy.versions': ['policy.read', (caller) => caller.policy.versions({ id: 'us-regf' })],
  'policy.whatIfCase': ['policy.read', (caller) => caller.policy.whatIfCase({ case: 'x', channel: 'sms' })],
  'policy.whatIf': ['policy.read', (caller) => caller.policy.whatIf({ packs: [] } as never)],
};

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.fresh.close());

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'OK',
    (error: { code?: string }) => error.code ?? String(error),
  );

test('the matrix names every procedure there is', () => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(appRouter._def.procedures).sort());
});

test.each(Object.keys(table))('%s answers the roles that may and refuses the others', async (path) => {
  const [permission, call] = table[path]!;
  expect(await codeOf(call(house.nobody()))).toBe('UNAUTHORIZED');
  for (const role of roles) {
    const code = await codeOf(call(house.as(role)));
    if (permission === null || can(role, permission)) expect(`${role}: ${code}`).not.toMatch(/FORBIDDEN|UNAUTHORIZED|INTERNAL/);
    else expect(`${role}: ${code}`).toBe(`${role}: FORBIDDEN`);
  }
});
