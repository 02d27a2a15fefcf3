import { consents } from '@dunwell/db';
import { changeClock } from '@dunwell/db/clock';
import { packsInForce, readStanding, requestOf } from '@dunwell/db/contact-request';
import { type SampleCase, sampleCase } from '@dunwell/db/test';
import { RequestFacts } from '@dunwell/rules/policy';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './test/house.ts';

/** Every fact the law may ask about has a way in; a pack that reads a new one fails here until somebody can tell it. */
type Facts = RequestFacts;
type Person = ReturnType<House['as']>['person'];
interface Telling {
  readonly person: Person;
  readonly of: SampleCase;
  readonly phoneId: string;
  readonly emailId: string;
}
/** Told on the case page, or through `POST /api/events`; or why nobody tells it. */
type Way = ((telling: Telling) => Promise<unknown>) | { readonly notTold: string };

const reason = 'her letter of today';
const source = 'letter 12';
const circumstance =
  (told: Parameters<Person['noteCircumstance']>[0]['circumstance']): Way =>
  ({ person, of }) =>
    person.noteCircumstance({ caseId: of.caseId, circumstance: told, reason });
const consent =
  (channel: 'call' | 'sms' | 'email', purpose: 'automated' | 'contact' | 'frequency'): Way =>
  ({ person, of }) =>
    person.giveConsent({ caseId: of.caseId, consent: { channel, purpose, givenTo: 'directly_to_collector', via: 'call', source }, reason });
type Note = Omit<Parameters<Person['noteNumber']>[0], 'caseId' | 'pointId' | 'reason'>;
const unchanged = { lineType: null, place: null, isWrong: false } as const;
const number =
  (note: Partial<Note>, kind: 'phoneId' | 'emailId' = 'phoneId'): Way =>
  ({ person, of, ...points }) =>
    person.noteNumber({ caseId: of.caseId, pointId: points[kind], ...unchanged, ...note, reason });
const none = { inconvenientTimes: [], inconvenientPlaces: [], agreedHours: null, preferredChannel: null, via: 'call' } as const;
type Preferred = Omit<Parameters<Person['notePreferences']>[0], 'caseId' | 'reason'>;
const preferring =
  (more: Partial<Preferred>): Way =>
  ({ person, of }) =>
    person.notePreferences({
      caseId: of.caseId,
      ...none,
      ...more,
      inconvenientPlaces: [...(more.inconvenientPlaces ?? [])],
      inconvenientTimes: [...(more.inconvenientTimes ?? [])],
      reason,
    });

const ways: Readonly<Record<keyof Facts, Way>> = {
  agreedHours: preferring({ agreedHours: { from: '21:00', to: '22:00', agreedWith: 'the consumer' } }),
  attorney: circumstance({ kind: 'attorney', isKnown: true, source }),
  cease: circumstance({ kind: 'cease', medium: 'mail', source }),
  collectionDeferrals: circumstance({ kind: 'collectionDeferral', cause: 'disaster', source, through: '2026-05-01' }),
  contactRefused: circumstance({ kind: 'contactRefused', source }),
  debtorReachable: circumstance({ kind: 'debtorUnreachable', source }),
  dispute: circumstance({ kind: 'dispute', isWritten: true, source, isOfCase: true }),
  emailConsent: consent('email', 'contact'),
  smsConsent: consent('sms', 'automated'),
  employerEmails: number({ place: 'work' }, 'emailId'),
  employerProhibits: circumstance({ kind: 'employerProhibits', source }),
  frequencyConsents: consent('call', 'frequency'),
  tcpaConsents: consent('call', 'automated'),
  inconvenient: preferring({ inconvenientTimes: [{ days: ['Mon'], from: '09:00', to: '12:00' }] }),
  inconvenientPlaces: preferring({ inconvenientPlaces: ['work'] }),
  mediumOptOuts: ({ person, of }) => person.refuse({ caseId: of.caseId, channels: ['sms'], via: 'call', reason }),
  moratorium: circumstance({ kind: 'moratorium', type: 'mental_health_crisis', source }),
  personRoles: number({ owner: { who: 'relative', source: 'she said so on the phone' } }),
  phones: number({ lineType: 'landline' }),
  reassignedNumberChecks: number({ check: 'no' }),
  thirdPartyRequestedContact: ({ person, of, phoneId }) =>
    person.noteCircumstance({ caseId: of.caseId, circumstance: { kind: 'thirdPartyAsked', pointId: phoneId, source }, reason }),
  validation: circumstance({ kind: 'validationNotice', source, from: '2026-03-01', through: '2026-04-05' }),
  wrongNumbers: number({ isWrong: true }),
  daysPastDue: { notTold: 'counted from the creditor’s file by the daily book run' },
  publicHolidays: { notTold: 'of the signed calendars: a year is entered on the compliance screen' },
  publicHolidayYears: { notTold: 'of the signed calendars' },
  script: { notTold: 'of the contact itself: what its signed script or template says' },
};

let house: House;
const morningMs = Date.parse('2026-03-17T10:00:00-04:00');
beforeAll(async () => {
  house = await openHouse({ DUNWELL_DEMO: '1', DUNWELL_TOKEN: 'a-token-for-machines' });
  await changeClock(house.deps.db, () => ({ originRealMs: 0, originVirtualMs: morningMs, scale: 1, paused: true }));
});
afterAll(() => house?.fresh.close());

const wish = (caseId: string) => ({ caseId, channel: 'call', agent: 'human', to: '+12125550143' }) as const;
async function requestFor(caseId: string) {
  const standing = (await readStanding(house.deps.db, { caseId }))!;
  return requestOf(standing, wish(caseId), await packsInForce(house.deps.db, standing));
}
const isTold = (fact: unknown): boolean => fact !== undefined && JSON.stringify(fact) !== '[]' && JSON.stringify(fact) !== '{}';

test('the table names every fact of the law', () => {
  expect(Object.keys(ways).sort()).toEqual(Object.keys(RequestFacts.shape).sort());
});

const told = Object.entries(ways).flatMap(([name, way]) => (typeof way === 'function' ? [[name as keyof Facts, way] as const] : []));
test.each(told)('%s: what a person tells is what the guard knows', async (name, tell) => {
  const of = await sampleCase(house.deps.db);
  await house.deps.db.delete(consents).where(eq(consents.consumerId, of.consumerId));
  const { person } = house.as('agent');
  const { points } = await person.facts({ caseId: of.caseId });
  const idOf = (kind: string) => points.find((point) => point.kind === kind)!.id;
  const before = JSON.stringify((await requestFor(of.caseId)).facts?.[name]);
  await tell({ person, of, phoneId: idOf('phone'), emailId: idOf('email') });
  const fact = (await requestFor(of.caseId)).facts?.[name];
  expect([isTold(fact), JSON.stringify(fact) !== before]).toEqual([true, true]);
  expect(RequestFacts.safeParse({ [name]: fact }).error).toBeUndefined();
  const [change] = (await house.as('compliance').person.facts({ caseId: of.caseId })).changes;
  expect(change).toMatchObject({ actor: 'The agent', detail: expect.objectContaining({ reason }) });
});

test('a circumstance told twice is one, ends once, and its history stays', async () => {
  const { caseId } = await sampleCase(house.deps.db);
  const { person } = house.as('agent');
  const circumstance_ = { kind: 'collectionDeferral', cause: 'surgery', source, through: '2026-05-01' } as const;
  const { id } = await person.noteCircumstance({ caseId, circumstance: circumstance_, reason });
  expect(await person.noteCircumstance({ caseId, circumstance: circumstance_, reason })).toEqual({ id: null });
  expect((await requestFor(caseId)).facts?.collectionDeferrals).toEqual([{ reason: 'surgery', from: '2026-03-17', through: '2026-05-01' }]);
  await person.endCircumstance({ caseId, factId: id!, reason });
  await expect(person.endCircumstance({ caseId, factId: id!, reason })).rejects.toThrow('has ended already');
  expect((await requestFor(caseId)).facts?.collectionDeferrals).toEqual([]);
  const { circumstances, changes } = await person.facts({ caseId });
  expect([circumstances.length, changes.map(({ action }) => action)]).toEqual([1, ['circumstanceEnded', 'circumstanceNoted']]);
});

test('a number that is a relative’s is nobody’s to collect from, by whatever agent, and is not used by itself', async () => {
  const { caseId } = await sampleCase(house.deps.db, { case: { ref: 'OWNER-1' } });
  const send = (body: object) => house.tell({ caseRef: 'OWNER-1', ...body });
  expect((await send({ name: 'ownerNoted', value: '+19995550000', owner: 'relative', source })).status).toBe(404);
  expect((await send({ name: 'ownerNoted', value: '+12125550143', owner: 'relative', source })).status).toBe(202);
  const asked = await house.as('agent').desk.ask({ caseId, to: '+12125550143' });
  expect(asked.answer).toMatchObject({ decision: 'BLOCK', rules: expect.arrayContaining(['US-REGF-THIRD-PARTY', 'HOUSE-NO-THIRD-PARTY']) });
  expect((await house.as('agent').desk.ask({ caseId })).to).toBeNull();
  expect((await house.as('agent').case.why({ caseId })).answers[0]).toMatchObject({ address: 'somebodyElses', decision: 'BLOCK' });
  const { points } = await house.as('agent').person.facts({ caseId });
  expect(points.find(({ kind }) => kind === 'phone')).toMatchObject({ owner: 'relative', ownerSource: source, ownerNotedAtMs: morningMs });
  expect((await send({ name: 'ownerNoted', value: '+12125550143', owner: 'consumer', source })).status).toBe(202);
  expect((await house.as('agent').desk.ask({ caseId })).answer).toMatchObject({ decision: 'ALLOW' });
});

test('agreed hours say who agreed and when, end when revoked, and leave the rest as it was', async () => {
  const { caseId } = await sampleCase(house.deps.db, { case: { ref: 'HOURS-1' } });
  const { person } = house.as('agent');
  await person.notePreferences({ caseId, ...none, inconvenientPlaces: ['work'], inconvenientTimes: [], reason });
  const send = (body: object) => house.tell({ caseRef: 'HOURS-1', ...body });
  const hours = { from: '21:00', to: '22:00', agreedWith: 'the consumer' };
  expect((await send({ name: 'hoursAgreed', hours: { ...hours, to: '21:00' }, via: 'call' })).status).toBe(400);
  expect((await send({ name: 'hoursAgreed', hours, via: 'call' })).status).toBe(202);
  expect((await requestFor(caseId)).facts).toMatchObject({ agreedHours: { from: '21:00', to: '22:00' }, inconvenientPlaces: ['work'] });
  expect((await person.facts({ caseId })).preferences).toMatchObject({ agreedHours: { ...hours, agreedAtMs: morningMs } });
  expect((await send({ name: 'hoursRevoked', via: 'call', source })).status).toBe(202);
  expect((await requestFor(caseId)).facts?.agreedHours).toBeUndefined();
});

test('where the person is for a while decides the hours, and its end brings them back', async () => {
  const { caseId } = await sampleCase(house.deps.db);
  const { person, desk } = house.as('agent');
  const whereabouts = { tz: 'Europe/London', from: '2026-03-16', through: '2026-03-20', basis: 'her call of Monday' };
  await expect(person.noteWhereabouts({ caseId, whereabouts: { ...whereabouts, tz: 'Narnia' }, reason })).rejects.toThrow('a time zone');
  const atHome = (await desk.ask({ caseId })).answer!;
  await person.noteWhereabouts({ caseId, whereabouts, reason });
  expect((await requestFor(caseId)).consumer.knownLocation).toEqual(whereabouts);
  // Evening comes four hours earlier there.
  const away = (await desk.ask({ caseId })).answer!;
  expect(Date.parse(atHome.hardStopAt!) - Date.parse(away.hardStopAt!)).toBe(4 * 3_600_000);
  await person.noteWhereabouts({ caseId, whereabouts: null, reason });
  const { whereabouts: known, changes } = await person.facts({ caseId });
  expect([known, changes.map(({ action }) => action)]).toEqual([null, ['whereaboutsNoted', 'whereaboutsNoted']]);
});
