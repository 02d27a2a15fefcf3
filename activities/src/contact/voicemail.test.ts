import { randomUUID } from 'node:crypto';
import { attempts, caseNotes, consumers, contactLedger } from '@dunwell/db';
import { ensureClock } from '@dunwell/db/clock';
import { type FreshDatabase, freshDatabase, sampleCase } from '@dunwell/db/test';
import type { ContactOrder } from '@dunwell/rules';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeAdvance, makePlanStore, makeStops } from '../advance/index.ts';
import { makeClock } from '../clock/index.ts';
import { makeGuard } from '../guard/index.ts';
import { makeMessaging } from '../messaging/index.ts';
import { makeFreeswitch, type Telephony } from '../telephony/index.ts';
import { type SwitchboardProcess, startSwitchboard } from '../telephony/switchboard-process.ts';
import { callOnce, friendlyReminder } from '../test/call-once.ts';
import { signedPlan } from '../test/signed-plan.ts';
import type { ContactDeps } from './index.ts';
import { placeCall } from './place-call.ts';

const scale = 15;
const words = [
  'Hello.',
  'This is Northgate Services.',
  'Please ask for Dana Reed.',
  'Please call us back when it suits you.',
  'Our number is 1 2 1 2 5 5 5 0 1 0 0. Thank you. Goodbye.',
];

let fresh: FreshDatabase;
let board: SwitchboardProcess;
let planHash: string;
const opened: Telephony[] = [];
beforeAll(async () => {
  fresh = await freshDatabase();
  board = await startSwitchboard({ timeScale: scale, profile: { lines: { voicemail: 1 } } });
  // Monday 11:00 in New York, 16:00 in London.
  await ensureClock(fresh.db, { originRealMs: Date.now(), originVirtualMs: Date.parse('2026-11-23T16:00:00Z'), scale, paused: false });
  planHash = await signedPlan(fresh.db, callOnce(), { scripts: [friendlyReminder] });
});
afterAll(async () => {
  for (const telephony of opened) await telephony.close();
  await board.stop();
  await fresh.close();
});

/** What one process has; each has its own line to the switch. */
function processOf(agentName?: string): ContactDeps {
  const { db } = fresh;
  const [clock, plans, stops, guard] = [makeClock(db), makePlanStore(db), makeStops(db), makeGuard(db)];
  const telephony = makeFreeswitch({ url: board.url, clock, verifyToken: guard.verifyToken, recordPatienceMs: 1500 });
  opened.push(telephony);
  const person = agentName ? { agentName } : {};
  const sender = {
    company: 'Northgate Services',
    ...person,
    callerId: '+12125550100',
    postalAddress: '1 Main Street',
    url: 'https://pay.example',
  };
  const advance = makeAdvance({ db, clock, plans, stops });
  return { db, clock, plans, stops, guard, advance, sender, telephony, messaging: makeMessaging({}, guard.verifyToken) };
}

async function ordered(deps: ContactDeps, jurisdictions?: string[]): Promise<ContactOrder> {
  const { caseId, consumerId } = await sampleCase(fresh.db, { case: { strategyId: 'call-once', planHash } });
  if (jurisdictions) await fresh.db.update(consumers).set({ jurisdictions }).where(eq(consumers.id, consumerId));
  const { command, state, decisionId } = await deps.advance({ caseId, planHash, state: null, reply: { type: 'started' }, events: [] });
  if (command.type !== 'contact') throw new Error(command.type);
  return { ...command.order, caseId, planHash, state, decisionId, attemptId: randomUUID() };
}

async function recorded({ attemptId, caseId }: ContactOrder) {
  const [attempt] = await fresh.db.select().from(attempts).where(eq(attempts.attemptId, attemptId));
  const [place] = await fresh.db.select().from(contactLedger).where(eq(contactLedger.attemptId, attemptId));
  const notes = await fresh.db.select().from(caseNotes).where(eq(caseNotes.caseId, caseId));
  const note = notes.map(({ text }) => text as { en: string; zh: string }).find(({ en }) => en.startsWith('Call:'))!;
  const said = (attempt!.transcript as { text: string }[] | null)?.map(({ text }) => text);
  return { attempt: attempt!, said, voicemail: (place!.answer as { voicemail?: object }).voicemail, note };
}
const tape = async ({ attemptId }: ContactOrder): Promise<string[]> =>
  ((await (await fetch(`${board.boardUrl}/calls/${attemptId}`)).json()) as { tape: string[] }).tape;

test('what was left on a machine stands word for word in the attempt and in the note, and the guard’s leave in the ledger', async () => {
  const deps = processOf('Dana Reed');
  const order = await ordered(deps);
  expect(await placeCall(deps, order)).toEqual({ type: 'settled', outcome: 'voicemail_limited_content' });
  expect(await tape(order)).toEqual(words);
  const { said, voicemail, note } = await recorded(order);
  expect(said).toEqual(words);
  expect(voicemail).toEqual({ mayLeave: true, rules: [], reasons: [] });
  expect(note.en).toContain(`limited-content voicemail left, “${words.join(' ')}”`);
  expect(note.zh).toContain(`已留有限内容留言，“${words.join(' ')}”`);
  // Asked once more, as after a lost answer, it says the same and leaves nothing.
  expect(await placeCall(deps, order)).toEqual({ type: 'settled', outcome: 'voicemail_limited_content' });
  expect(await tape(order)).toEqual(words);
});

test.each<[string, string | undefined, string[] | undefined, string, string]>([
  [
    'in a place whose law knows no such message',
    'Dana Reed',
    ['DE'],
    'VOICEMAIL-NOT-EXEMPT',
    'no contact rule in force here lets a message be left on an answering machine; the law of DE knows no such message',
  ],
  ['where nobody takes calls back by name', undefined, undefined, 'US-REGF-LCM', 'the name of a person who takes calls back is not known'],
])('%s the machine hears nothing, and the rule is named', async (_where, agentName, jurisdictions, rule, why) => {
  const deps = processOf(agentName);
  const order = await ordered(deps, jurisdictions);
  expect(await placeCall(deps, order)).toEqual({ type: 'settled', outcome: 'voicemail_no_message' });
  for (const sentence of words) expect(await tape(order)).not.toContain(sentence);
  const { said, voicemail, note } = await recorded(order);
  expect(said).toBeUndefined();
  expect(voicemail).toMatchObject({ mayLeave: false, rules: [rule] });
  expect(note.en).toContain(`no message permitted: ${why} (${rule})`);
  expect(note.zh).toContain(`（${rule}）`);
});

test('a process that dies in the middle of a message leaves no second one: the next says what was left', async () => {
  const [dying, next] = [processOf('Dana Reed'), processOf('Dana Reed')];
  const order = await ordered(dying);
  const placing = placeCall(dying, order).catch(() => null);
  await expect.poll(() => tape(order), { timeout: 30_000, interval: 5 }).toContain(words[2]);
  await dying.telephony.close();
  expect(await placeCall(next, order)).toEqual({ type: 'settled', outcome: 'voicemail_left' });
  const left = await tape(order);
  expect(left).toEqual(words.slice(0, left.length));
  expect(left.length).toBeLessThan(words.length);
  const { said, note } = await recorded(order);
  expect(said).toEqual(left);
  expect(note.en).toContain('cut off: “Hello.');
  expect(await board.dials(order.attemptId)).toBe(1);
  await placing;
});
