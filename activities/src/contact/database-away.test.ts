import { randomUUID } from 'node:crypto';
import { type AddressInfo, connect as connectTcp, createServer, type Server, type Socket } from 'node:net';
import { attempts, type Connection, connect, promises } from '@dunwell/db';
import { ensureClock } from '@dunwell/db/clock';
import { type FreshDatabase, freshDatabase, sampleCase } from '@dunwell/db/test';
import type { ContactOrder } from '@dunwell/rules';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
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

const scale = 10;

/** The way to the database, which can be cut or can fall silent, as a network does. */
class Way {
  readonly #server: Server;
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  #state: 'open' | 'cut' | 'frozen' = 'open';
  constructor(target: URL) {
    this.#server = createServer((near) => {
      if (this.#state === 'cut') return void near.destroy();
      const pair = [near, connectTcp(Number(target.port), target.hostname)] as const;
      this.#pairs.add(pair);
      for (const [one, other] of [pair, pair.toReversed() as [Socket, Socket]]) {
        one.on('error', () => other.destroy());
        one.on('close', () => other.destroy());
      }
      if (this.#state === 'open') this.#join(pair);
    });
  }
  #join([near, far]: readonly [Socket, Socket]): void {
    near.pipe(far);
    far.pipe(near);
  }
  async open(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return (this.#server.address() as AddressInfo).port;
  }
  cut(): void {
    this.#state = 'cut';
    for (const [near, far] of this.#pairs) for (const socket of [near, far]) socket.destroy();
    this.#pairs.clear();
  }
  freeze(): void {
    this.#state = 'frozen';
    for (const [near, far] of this.#pairs) {
      near.unpipe(far);
      far.unpipe(near);
    }
  }
  mend(): void {
    if (this.#state === 'frozen') for (const pair of this.#pairs) this.#join(pair);
    this.#state = 'open';
  }
  close(): void {
    this.cut();
    this.#server.close();
  }
}

let fresh: FreshDatabase;
let board: SwitchboardProcess;
let way: Way;
let connection: Connection;
let telephony: Telephony;
let deps: ContactDeps;
let planHash: string;
beforeAll(async () => {
  fresh = await freshDatabase();
  board = await startSwitchboard({ timeScale: scale, profile: { lines: { answers: 1 }, people: { promises: 1 }, keyShare: 0 } });
  // Monday 11:00 in New York.
  await ensureClock(fresh.db, { originRealMs: Date.now(), originVirtualMs: Date.parse('2026-11-23T16:00:00Z'), scale, paused: false });
  planHash = await signedPlan(fresh.db, callOnce(), { scripts: [friendlyReminder] });
  const url = new URL(fresh.url);
  way = new Way(new URL(fresh.url));
  url.port = String(await way.open());
  connection = connect(url.href);
  const { db } = connection;
  const [clock, plans, stops, guard] = [makeClock(db), makePlanStore(db), makeStops(db), makeGuard(db)];
  telephony = makeFreeswitch({ url: board.url, clock, verifyToken: guard.verifyToken });
  const sender = { company: 'Dunwell', callerId: '+12125550100', postalAddress: '1 Main Street', url: 'https://pay.example.com' };
  const advance = makeAdvance({ db, clock, plans, stops });
  deps = { db, clock, plans, stops, guard, advance, sender, telephony, messaging: makeMessaging({}, guard.verifyToken) };
});
afterEach(() => way.mend());
afterAll(async () => {
  await telephony.close();
  await connection.close();
  way.close();
  await board.stop();
  await fresh.close();
});

async function ordered(): Promise<ContactOrder> {
  const { caseId } = await sampleCase(fresh.db, { case: { strategyId: 'call-once', planHash } });
  const { command, state, decisionId } = await deps.advance({ caseId, planHash, state: null, reply: { type: 'started' }, events: [] });
  if (command.type !== 'contact') throw new Error(command.type);
  return { ...command.order, caseId, planHash, state, decisionId, attemptId: randomUUID() };
}
const answered = async () =>
  ((await (await fetch(`${board.boardUrl}/counters`)).json()) as { counters: { answered?: number } }).counters.answered ?? 0;
const isOver = async (attemptId: string) =>
  ((await (await fetch(`${board.boardUrl}/calls/${attemptId}`)).json()) as { record: object | null }).record !== null;

test.each(['cut', 'freeze'] as const)(
  'a promise made while the way to the database is gone (%s) is kept: the talk goes on, and is stored once it can be',
  async (how) => {
    const [order, before] = [await ordered(), await answered()];
    const placing = placeCall(deps, order);
    await expect.poll(answered, { timeout: 20_000, interval: 10 }).toBeGreaterThan(before);
    way[how]();
    // The whole conversation is held without the database.
    await expect.poll(() => isOver(order.attemptId), { timeout: 60_000 }).toBe(true);
    const [meanwhile] = await fresh.db.select().from(attempts).where(eq(attempts.attemptId, order.attemptId));
    expect(meanwhile).toMatchObject({ state: 'dispatched' });
    way.mend();
    expect(await placing).toMatchObject({ type: 'settled', outcome: 'conversation', conversation: { result: 'promised' } });
    expect(await fresh.db.select().from(promises).where(eq(promises.caseId, order.caseId))).toHaveLength(1);
    expect(await board.dials(order.attemptId)).toBe(1);
    // Asked once more, as after a lost answer, it says the same and rings nobody.
    expect(await placeCall(deps, order)).toMatchObject({ type: 'settled', outcome: 'conversation' });
    expect(await board.dials(order.attemptId)).toBe(1);
  },
);
