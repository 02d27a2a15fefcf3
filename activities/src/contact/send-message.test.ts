import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { attempts, caseNotes, contactPoints, killSwitches, messagesSent } from '@dunwell/db';
import { ensureClock } from '@dunwell/db/clock';
import { markDispatched, readRecipient } from '@dunwell/db/contact-attempt';
import { appendEvent } from '@dunwell/db/outbox';
import { type FreshDatabase, freshDatabase, sampleCase } from '@dunwell/db/test';
import type { ContactOrder } from '@dunwell/rules';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeAdvance, makePlanStore, makeStops } from '../advance/index.ts';
import { makeClock } from '../clock/index.ts';
import { makeGuard } from '../guard/index.ts';
import { type Message, makeMessaging, ProviderAway } from '../messaging/index.ts';
import { noSwitch } from '../telephony/no-switch.ts';
import { signedPlan } from '../test/signed-plan.ts';
import type { ContactDeps } from './index.ts';
import { sendMessage } from './send-message.ts';

const template = JSON.parse(readFileSync(new URL('../../../rules/templates/early-email.json', import.meta.url), 'utf8'));
const ports = ['sent', 'failed', 'unreachable', 'withheld'];
const drawing = {
  format: 'dunwell.strategy/1',
  id: 'write-once',
  name: 'Write once',
  start: 'start',
  nodes: {
    start: { kind: 'start' },
    mail: { kind: 'message', config: { channel: 'email', templateId: template.id } },
    end: { kind: 'end', config: { outcome: 'done' } },
  },
  edges: [{ from: 'start', port: 'next', to: 'mail' }, ...ports.map((port) => ({ from: 'mail', port, to: 'end' }))],
  interrupts: [],
};
const sender = { company: 'Dunwell', callerId: '+442079460100', postalAddress: '1 High Street, London', url: 'https://pay.example.com' };

let fresh: FreshDatabase;
let deps: ContactDeps;
let order: ContactOrder;
const left: Message[] = [];
let isProviderAway = false;
beforeAll(async () => {
  fresh = await freshDatabase();
  await ensureClock(fresh.db, { originRealMs: Date.now(), originVirtualMs: Date.parse('2026-11-23T15:00:00Z'), scale: 1, paused: false });
});
beforeEach(async () => {
  const { db } = fresh;
  left.length = 0;
  isProviderAway = false;
  const [clock, plans, stops, guard] = [makeClock(db), makePlanStore(db), makeStops(db), makeGuard(db)];
  const email = async (message: Message) => {
    if (isProviderAway) throw new Error('connection reset');
    left.push(message);
    return { outcome: 'sent', providerRef: 'ref' } as const;
  };
  const advance = makeAdvance({ db, clock, plans, stops });
  const messaging = makeMessaging({ email }, guard.verifyToken);
  deps = { db, clock, plans, stops, guard, advance, sender, messaging, telephony: noSwitch };
  const planHash = await signedPlan(db, drawing, { templates: [template] });
  const zone = 'Europe/London';
  const consumer = { country: 'GB', region: null, zone, locations: [{ source: 'address', tz: zone }], jurisdictions: ['GB'] };
  const { caseId } = await sampleCase(db, { consumer, case: { strategyId: 'write-once', planHash, currency: 'GBP' } });
  const { command, state, decisionId } = await advance({ caseId, planHash, state: null, reply: { type: 'started' }, events: [] });
  if (command.type !== 'contact') throw new Error(command.type);
  order = { ...command.order, caseId, planHash, state, decisionId, attemptId: randomUUID() };
});
afterAll(() => fresh?.close());

const attempt = async () => (await fresh.db.select().from(attempts).where(eq(attempts.attemptId, order.attemptId)))[0];

test('a message is sent once, however often the attempt is asked for, and its words are kept', async () => {
  const sent = { type: 'settled', outcome: 'sent' };
  expect(await sendMessage(deps, order)).toEqual(sent);
  expect(await sendMessage(deps, order)).toEqual(sent);
  expect(left).toHaveLength(1);
  expect(left[0]!.body).toContain('£1,200.00');
  expect(await fresh.db.select().from(messagesSent).where(eq(messagesSent.caseId, order.caseId))).toMatchObject([{ body: left[0]!.body }]);
  const notes = await fresh.db.select().from(caseNotes).where(eq(caseNotes.attemptId, order.attemptId));
  expect(notes).toMatchObject([{ text: { en: 'E-mail: sent', zh: '邮件：已发送' } }]);
});

test('two workers asked at the same time send once', async () => {
  await Promise.all([sendMessage(deps, order), sendMessage(deps, order)]);
  expect(left.length).toBeLessThanOrEqual(1);
  // One may have crossed the line with a token that the other's had replaced: then nothing left, and it stands as not made.
  expect((await sendMessage(deps, order)).type).toBe(left.length === 1 ? 'settled' : 'deferred');
  expect(left.length).toBeLessThanOrEqual(1);
});

test('a worker that died after dispatch leaves an unknown outcome, never a second message', async () => {
  await deps.guard.reserve({ ...order, to: 'ada@example.com', disclosures: template.disclosures, hasOptOut: true });
  await markDispatched(fresh.db, order.attemptId, Date.now());
  expect(await sendMessage(deps, order)).toEqual({ type: 'settled', outcome: 'unknown' });
  expect(left).toHaveLength(0);
  expect(await attempt()).toMatchObject({ state: 'unknown', outcome: 'unknown' });
});

test('a provider that breaks off leaves doubt, and doubt is not sent again', async () => {
  isProviderAway = true;
  expect(await sendMessage(deps, order)).toEqual({ type: 'settled', outcome: 'unknown' });
  isProviderAway = false;
  await sendMessage(deps, order);
  expect(left).toHaveLength(0);
});

test('news that the decision did not know of stops the message', async () => {
  await appendEvent(fresh.db, order.caseId, { id: randomUUID(), name: 'paidInFull', atMs: Date.now() });
  expect(await sendMessage(deps, order)).toMatchObject({ type: 'deferred', rules: ['CASE-NEWS'] });
  expect(left).toHaveLength(0);
  expect(await attempt()).toBeUndefined();
});

test('a kill switch stops the message at the last moment', async () => {
  const thrown = { scope: 'case', subject: order.caseId, reason: 'complaint', thrownBy: 'ops', thrownAtMs: Date.now() } as const;
  await fresh.db.insert(killSwitches).values(thrown);
  expect(await sendMessage(deps, order)).toMatchObject({ type: 'deferred', rules: ['KILL-SWITCH'] });
  expect(left).toHaveLength(0);
});

test('a stop that falls between leave and dispatch is no doubt: nothing left, and the place is given back', async () => {
  const { guard } = deps;
  const reserve: typeof guard.reserve = async (proposal) => {
    const answer = await guard.reserve(proposal);
    const thrown = { scope: 'case', subject: order.caseId, reason: 'complaint', thrownBy: 'ops', thrownAtMs: Date.now() } as const;
    await fresh.db.insert(killSwitches).values(thrown);
    return answer;
  };
  expect(await sendMessage({ ...deps, guard: { ...guard, reserve } }, order)).toMatchObject({ type: 'deferred', rules: ['TOKEN-REFUSED'] });
  expect(left).toHaveLength(0);
  expect(await attempt()).toMatchObject({ state: 'released', outcome: null });
});

test('a provider that is away has taken nothing: the place is given back and the message comes again later', async () => {
  const away = { send: () => Promise.reject(new ProviderAway('no connection')) };
  expect(await sendMessage({ ...deps, messaging: away }, order)).toMatchObject({ type: 'deferred', rules: ['PROVIDER-AWAY'] });
  expect(await attempt()).toMatchObject({ state: 'released', outcome: null });
});

test('a person without an address of that rank cannot be reached', async () => {
  expect(await sendMessage(deps, { ...order, contactPointRank: 3 })).toEqual({ type: 'unreachable' });
});

test('an address that is a relative’s is not written to by itself', async () => {
  const owner = { owner: 'relative', ownerSource: 'her word on the phone', ownerNotedAtMs: 0 } as const;
  const { consumerId } = (await readRecipient(fresh.db, order.caseId))!;
  await fresh.db.update(contactPoints).set(owner).where(eq(contactPoints.consumerId, consumerId));
  expect(await sendMessage(deps, order)).toEqual({ type: 'unreachable' });
});
