import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { attempts, cases, contactLedger, contactPoints, deskContacts, killSwitches, messagesSent } from '@dunwell/db';
import { changeClock } from '@dunwell/db/clock';
import { markDispatched, readRecipient } from '@dunwell/db/contact-attempt';
import { askContact, deskAnswer, endDeskContact, lastWritten, withdrawContact } from '@dunwell/db/desk-contact';
import { putArtifact, signArtifact } from '@dunwell/db/publishing';
import { type FreshDatabase, freshDatabase, sampleCase } from '@dunwell/db/test';
import { hashOf, messageByHand, Template } from '@dunwell/rules/artifact';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeClock } from '../clock/index.ts';
import type { SendDeps } from '../contact/index.ts';
import { makeGuard } from '../guard/index.ts';
import { type Message, makeMessaging } from '../messaging/index.ts';
import { writeRound } from './write-asked.ts';

const body = JSON.parse(readFileSync(new URL('../../../rules/templates/early-email.json', import.meta.url), 'utf8'));
const templateHash = hashOf('template', body);
const morningMs = Date.parse('2026-03-17T10:00:00Z');
const sender = { company: 'Dunwell', callerId: '+442079460100', postalAddress: '1 High Street, London', url: 'https://pay.example.com' };
const london = {
  country: 'GB',
  region: null,
  zone: 'Europe/London',
  locations: [{ source: 'address', tz: 'Europe/London' }],
  jurisdictions: ['GB'],
};

let fresh: FreshDatabase;
let deps: SendDeps;
let caseId: string;
let consumerId: string;
let to: string;
const left: Message[] = [];
let during: () => Promise<unknown> = async () => {};
beforeAll(async () => {
  fresh = await freshDatabase();
  const { db } = fresh;
  await changeClock(db, () => ({ originRealMs: 0, originVirtualMs: morningMs, scale: 1, paused: true }));
  const guard = makeGuard(db);
  const email = async (message: Message) => {
    left.push(message);
    await during();
    return { outcome: 'sent', providerRef: 'ref' } as const;
  };
  deps = { db, clock: makeClock(db), guard, sender, messaging: makeMessaging({ email }, guard.verifyToken) };
  const artifact = { kind: 'template', id: body.id, hash: templateHash } as const;
  await putArtifact(db, { ...artifact, name: body.name, body, author: 'manager', atMs: 0 });
  await signArtifact(db, { ...artifact, signer: 'compliance', comment: '', atMs: 0 });
});
beforeEach(async () => {
  left.length = 0;
  during = async () => {};
  await fresh.db.update(deskContacts).set({ state: 'withdrawn' }).where(eq(deskContacts.state, 'asked'));
  ({ caseId, consumerId } = await sampleCase(fresh.db, { consumer: london, case: { currency: 'GBP', dueOn: '2026-02-05' } }));
  const points = await fresh.db.select().from(contactPoints).where(eq(contactPoints.consumerId, consumerId));
  to = points.find(({ kind }) => kind === 'email')!.value;
});
afterAll(() => fresh?.close());

const shownHash = async (): Promise<string> => {
  const about = (await readRecipient(fresh.db, caseId))!;
  const written = messageByHand(Template.parse(body), { about, sender, atMs: morningMs });
  if ('ok' in written) throw new Error(JSON.stringify(written));
  return written.shownHash;
};
const question = async () => ({
  attemptId: randomUUID(),
  caseId,
  channel: 'email' as const,
  to,
  disclosures: [],
  overrideReason: null as string | null,
  askedBy: 'u1',
  askedByName: 'Li Na',
  askedAtMs: morningMs,
  templateHash,
  shownHash: await shownHash(),
  follows: (await lastWritten(fresh.db, caseId))?.attemptId ?? 'first',
});

test('a message by hand leaves once, in the words that were shown, and counts like any other', async () => {
  const attemptId = await askContact(fresh.db, await question());
  await writeRound(deps);
  expect(await deskAnswer(fresh.db, attemptId!)).toEqual({ type: 'sent', outcome: 'sent' });
  expect(left).toMatchObject([{ to, body: expect.stringContaining(`https://pay.example.com/c/${attemptId}`) }]);
  expect(left[0]!.body).toContain('£1,200.00');
  const [entry] = await fresh.db.select().from(contactLedger).where(eq(contactLedger.consumerId, consumerId));
  expect(entry).toMatchObject({ attemptId, channel: 'email', agent: 'human', personId: consumerId });
  const [kept] = await fresh.db.select().from(messagesSent).where(eq(messagesSent.caseId, caseId));
  expect(kept).toMatchObject({ attemptId, templateId: body.id, templateHash, body: left[0]!.body });
});

test('two clicks, two tabs, or a click told again after a lost connection are one message', async () => {
  const asked = await question();
  const ids = await Promise.all([asked, { ...asked, attemptId: randomUUID() }].map((one) => askContact(fresh.db, one)));
  expect(new Set(ids).size).toBe(1);
  await Promise.all([writeRound(deps), writeRound(deps)]);
  expect(await askContact(fresh.db, { ...asked, attemptId: randomUUID() })).toBe(ids[0]);
  await writeRound(deps);
  expect(left).toHaveLength(1);
  // Other words, or a message nobody has seen the last one before: not this click.
  expect(await askContact(fresh.db, { ...asked, attemptId: randomUUID(), to: 'eve@example.com' })).toBeNull();
  expect(await askContact(fresh.db, { ...asked, attemptId: randomUUID(), follows: randomUUID() })).toBeNull();
});

test('a worker that died after the message may have left leaves doubt: it counts, and nothing is sent again or taken back', async () => {
  const attemptId = (await askContact(fresh.db, await question()))!;
  await deps.guard.reserve({ attemptId, caseId, channel: 'email', agent: 'human', to, disclosures: body.disclosures, hasOptOut: true });
  await markDispatched(fresh.db, attemptId, morningMs);
  const longAgo = { recordedAtMs: Date.now() - 60_000 };
  await fresh.db.update(deskContacts).set(longAgo).where(eq(deskContacts.attemptId, attemptId));
  expect(await withdrawContact(fresh.db, attemptId)).toBe(false);
  await writeRound(deps);
  expect(await deskAnswer(fresh.db, attemptId)).toEqual({ type: 'sent', outcome: 'unknown' });
  expect(left).toHaveLength(0);
});

test('a worker that was cut off and comes back late sends nothing once the question was taken back', async () => {
  const asked = await question();
  const attemptId = (await askContact(fresh.db, asked))!;
  expect(await withdrawContact(fresh.db, attemptId)).toBe(true);
  await writeRound(deps);
  const [attempt] = await fresh.db.select().from(attempts).where(eq(attempts.attemptId, attemptId));
  expect([left.length, attempt]).toEqual([0, undefined]);
  expect(await askContact(fresh.db, { ...asked, attemptId: randomUUID() })).toBeNull();
  expect(await askContact(fresh.db, await question())).not.toBeNull();
});

test('while a message is on its way it cannot be taken back', async () => {
  const attemptId = (await askContact(fresh.db, await question()))!;
  let isTakenBack: boolean | undefined;
  during = async () => {
    isTakenBack = await withdrawContact(fresh.db, attemptId);
  };
  await writeRound(deps);
  expect([isTakenBack, left.length]).toEqual([false, 1]);
});

test('words that have changed since they were shown are not sent', async () => {
  const attemptId = (await askContact(fresh.db, await question()))!;
  await fresh.db.update(cases).set({ balanceMinor: 1 }).where(eq(cases.id, caseId));
  await writeRound(deps);
  expect(await deskAnswer(fresh.db, attemptId)).toMatchObject({ type: 'withheld', rules: ['WORDS-CHANGED'] });
  expect(left).toHaveLength(0);
});

test.each<[string, () => Promise<unknown>, string]>([
  [
    'a stop',
    () => fresh.db.insert(killSwitches).values({ scope: 'case', subject: caseId, reason: 'drill', thrownBy: 'm', thrownAtMs: 0 }),
    'KILL-SWITCH-CASE',
  ],
  [
    'an address learned to be somebody else’s',
    () => fresh.db.update(contactPoints).set({ wrongSinceMs: 0 }).where(eq(contactPoints.value, to)),
    'NO-SUCH-ADDRESS',
  ],
])('%s holds a message by hand back', async (_title, change, rule) => {
  const attemptId = (await askContact(fresh.db, await question()))!;
  await change();
  await writeRound(deps);
  expect(await deskAnswer(fresh.db, attemptId)).toMatchObject({ type: 'withheld', rules: [rule] });
  expect(left).toHaveLength(0);
  await fresh.db.update(contactPoints).set({ wrongSinceMs: null }).where(eq(contactPoints.value, to));
});

test('at night it waits, with the earliest moment; the third of a day leaves only with a person’s reason', async () => {
  const setClock = (atMs: number) => changeClock(fresh.db, () => ({ originRealMs: 0, originVirtualMs: atMs, scale: 1, paused: true }));
  const send = async (overrideReason: string | null = null) => {
    const attemptId = (await askContact(fresh.db, { ...(await question()), overrideReason }))!;
    await writeRound(deps);
    return deskAnswer(fresh.db, attemptId);
  };
  expect(await send()).toMatchObject({ type: 'sent' });
  expect(await send()).toMatchObject({ type: 'sent' });
  expect(await send()).toMatchObject({ type: 'deferred', earliestAtMs: expect.any(Number) });
  expect(await send('She asked for it again on the phone a minute ago')).toMatchObject({ type: 'sent' });
  await setClock(Date.parse('2026-03-18T03:00:00Z'));
  expect(await send()).toMatchObject({ type: 'deferred' });
  expect(await send('She asked for it again on the phone a minute ago')).toMatchObject({ type: 'deferred' });
  await setClock(morningMs);
  expect(left).toHaveLength(3);
});

test('nobody says of a message that it was not made', async () => {
  const attemptId = (await askContact(fresh.db, await question()))!;
  await writeRound(deps);
  const words = { en: 'x', zh: 'x' };
  const end = {
    attemptId,
    outcome: 'not_made',
    reached: 'unclear',
    result: 'noResult',
    comment: '',
    words,
    by: 'Li Na',
    atMs: morningMs,
  } as const;
  expect(await endDeskContact(fresh.db, end)).toBe('missing');
});
