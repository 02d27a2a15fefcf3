import type { WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, close, ScriptedEffects, waitFor } from '../test/scripted-effects.ts';
import { address, TestServer } from '../test/test-server.ts';
import { caseEvent, nudge, position } from './index.ts';

const asleep = (handle: WorkflowHandle): Promise<void> =>
  expect.poll(async () => (await handle.query(position)).command?.type, { timeout: 20_000 }).toBe('wait');

const paid = { id: 'event-1', name: 'paidInFull', atMs: 1 } as const;

describe.skipIf(!address)('a case on a real Temporal server', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.connect();
  });
  afterAll(() => server?.close());

  test('waits, calls, decides on the outcome and closes', async () => {
    const effects = new ScriptedEffects(
      (seq) => [{ command: waitFor(), sleepMs: 200 }, { command: call }, { command: close('exhausted') }][seq - 1]!,
    );
    const outcome = await server.working(effects, async () => (await server.startCase()).result());
    expect(outcome).toEqual({ outcome: 'exhausted' });
    expect(effects.decisions.map(({ reply }) => reply.type)).toEqual(['started', 'woke', 'contacted']);
    expect(effects.orders).toHaveLength(1);
    expect(effects.orders[0]!.attemptId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('a case-day with one call costs at most 12 events of history', async () => {
    const days = 4;
    const effects = new ScriptedEffects((seq) =>
      seq > days * 2 ? { command: close('done') } : seq % 2 ? { command: waitFor(), sleepMs: 100 } : { command: call },
    );
    const events = await server.working(effects, async () => {
      const handle = await server.startCase();
      await handle.result();
      return (await server.history(handle)).events!;
    });
    const timers = events.flatMap((event, index) => (event.timerStartedEventAttributes ? [index] : []));
    expect(timers).toHaveLength(days);
    const perDay = timers.slice(1).map((at, day) => at - timers[day]!);
    for (const events of perDay) expect(events).toBeLessThanOrEqual(12);
  });

  test('an event wakes a sleeping case and reaches the next decision', async () => {
    const effects = new ScriptedEffects((seq) => (seq === 1 ? { command: waitFor(), sleepMs: 3_600_000 } : { command: close('paid') }));
    await server.working(effects, async () => {
      const handle = await server.startCase();
      await asleep(handle);
      await handle.signal(caseEvent, paid);
      expect(await handle.result()).toEqual({ outcome: 'paid' });
    });
    expect(effects.decisions.map(({ events }) => events)).toEqual([[], [paid]]);
  });

  test('an event that comes before the first decision is part of it, and of no other', async () => {
    const effects = new ScriptedEffects((seq) => (seq === 1 ? { command: waitFor(), sleepMs: 100 } : { command: close('paid') }));
    const handle = await server.startCase();
    await handle.signal(caseEvent, paid);
    await server.working(effects, async () => expect(await handle.result()).toEqual({ outcome: 'paid' }));
    expect(effects.decisions.map(({ events }) => events)).toEqual([[paid], []]);
  });

  test('a nudge makes a case look at the clock again', async () => {
    const effects = new ScriptedEffects((seq) => (seq === 1 ? { command: waitFor(), sleepMs: 3_600_000 } : { command: close('later') }));
    await server.working(effects, async () => {
      const handle = await server.startCase();
      await asleep(handle);
      await handle.signal(nudge);
      expect(await handle.result()).toEqual({ outcome: 'later' });
    });
    expect(effects.decisions[1]).toMatchObject({ reply: { type: 'woke' }, events: [] });
  });

  test('a payment that a recorded decision did not know of is looked at before anyone is called', async () => {
    const effects = new ScriptedEffects((seq) => (seq === 1 ? { command: call } : { command: close('paid') }));
    const decide = effects.advance;
    // After a crash `advance` returns the decision already recorded, which is older than the payment.
    const recorded = Object.assign(effects, {
      advance: async (input: Parameters<typeof decide>[0]) => {
        const decided = await decide(input);
        return input.state === null ? { ...decided, eventsSeen: 0 } : decided;
      },
    });
    await server.working(recorded, async () => expect(await (await server.startCase([paid])).result()).toEqual({ outcome: 'paid' }));
    expect(effects.orders).toHaveLength(0);
    expect(effects.decisions[1]!.events).toEqual([paid]);
  });

  test('a database that is away costs time, not the case', async () => {
    let isAway = true;
    const effects = new ScriptedEffects(() => ({ command: close('done') }));
    effects.beforeDecision = () => {
      if (isAway) throw new Error('connection refused');
    };
    await server.working(effects, async () => {
      const handle = await server.startCase();
      await expect
        .poll(async () => (await server.history(handle)).events!.some((event) => event.timerStartedEventAttributes), { timeout: 20_000 })
        .toBe(true);
      isAway = false;
      expect(await handle.result()).toEqual({ outcome: 'done' });
    });
  });

  test('what a contact came to is decided on even when deciding beside it failed', async () => {
    const effects = new ScriptedEffects((seq) => (seq === 1 ? { command: call } : { command: close('done') }));
    effects.shouldDecideAfterContact = false;
    await server.working(effects, async () => (await server.startCase()).result());
    expect(effects.decisions[1]!.reply).toEqual({ type: 'contacted', result: { type: 'settled', outcome: 'rang_no_answer' } });
  });

  test('an attempt that cannot be cleared up ends as unknown and keeps one id through its retries', async () => {
    const effects = new ScriptedEffects((seq) => (seq === 1 ? { command: call } : { command: close('done') }));
    effects.onContact = async () => {
      // The last try Temporal makes is as good as one that forbids another.
      if (effects.orders.length === 3) throw ApplicationFailure.nonRetryable('the switch stays away');
      throw new Error('the switch is away');
    };
    await server.working(effects, async () => (await server.startCase()).result());
    expect(new Set(effects.orders.map(({ attemptId }) => attemptId)).size).toBe(1);
    expect(effects.orders).toHaveLength(3);
    expect(effects.decisions[1]!.reply).toEqual({ type: 'contacted', result: { type: 'settled', outcome: 'unknown' } });
  });

  test('begins a new run after a week of business time and carries its place and its inbox over', async () => {
    const effects = new ScriptedEffects((seq) => (seq > 20 ? { command: close('old') } : { command: waitFor(), sleepMs: 50 }));
    await server.working(effects, async () => {
      const handle = await server.startCase();
      expect(await handle.result()).toEqual({ outcome: 'old' });
      const { events } = await server.history(server.client.workflow.getHandle(handle.workflowId, handle.firstExecutionRunId));
      expect(events!.length).toBeLessThan(110);
      expect(events!.at(-1)!.workflowExecutionContinuedAsNewEventAttributes).toBeTruthy();
      const carried = events!.at(-1)!.workflowExecutionContinuedAsNewEventAttributes!.input!.payloads![0]!.data!;
      expect(carried.length).toBeLessThan(1024);
    });
    expect(effects.decisions.map(({ state }) => state?.seq ?? 0)).toEqual(Array.from({ length: 21 }, (_, seq) => seq));
  });
});
