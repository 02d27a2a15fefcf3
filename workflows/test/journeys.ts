import type { WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { bookNudge, bookWorkflow, caseEvent, nudge, taskQueues } from '../src/index.ts';
import { call, close, ScriptedEffects, waitFor } from './scripted-effects.ts';
import type { TestServer } from './test-server.ts';

/** One way through the workflows whose history is kept, so that changed code is held to what running cases remember. */
export interface Journey {
  readonly name: string;
  readonly effects: () => ScriptedEffects;
  /** Runs it and returns the run whose history is kept. */
  live(server: TestServer, effects: ScriptedEffects): Promise<WorkflowHandle>;
}

const untilClosed = async (server: TestServer): Promise<WorkflowHandle> => {
  const handle = await server.startCase();
  await handle.result();
  return server.client.workflow.getHandle(handle.workflowId, handle.firstExecutionRunId);
};
const inTurn =
  (...commands: readonly ReturnType<typeof close>[]) =>
  (seq: number) => ({ command: commands[seq - 1] ?? close('done'), sleepMs: 300 });
const contacting = (channel: 'call' | 'sms') => {
  if (call.type !== 'contact') throw new Error('not a contact');
  return { ...call, order: { ...call.order, channel } };
};

export const journeys: readonly Journey[] = [
  { name: 'wait-call-close', effects: () => new ScriptedEffects(inTurn(waitFor(), contacting('call'))), live: untilClosed },
  { name: 'message-then-wait', effects: () => new ScriptedEffects(inTurn(contacting('sms'), waitFor())), live: untilClosed },
  {
    name: 'await-promise-and-hand-to-person',
    effects: () =>
      new ScriptedEffects(
        inTurn({ type: 'awaitPromise', untilMs: 0, wakeOn: [] }, { type: 'handToPerson', untilMs: 0, wakeOn: ['taskDone'] }),
      ),
    live: untilClosed,
  },
  {
    name: 'payment-wakes',
    effects: () => new ScriptedEffects((seq) => ({ command: seq === 1 ? waitFor() : close('paid'), sleepMs: 3_600_000 })),
    live: async (server) => {
      const handle = await server.startCase();
      await handle.signal(caseEvent, { id: 'event-1', name: 'paidInFull', atMs: 1 });
      await handle.result();
      return handle;
    },
  },
  {
    name: 'nudge-wakes',
    effects: () => new ScriptedEffects((seq) => ({ command: seq === 1 ? waitFor() : close('later'), sleepMs: 3_600_000 })),
    live: async (server) => {
      const handle = await server.startCase();
      await handle.signal(nudge);
      await handle.result();
      return handle;
    },
  },
  {
    name: 'attempt-in-doubt',
    effects: () => {
      const effects = new ScriptedEffects(inTurn(contacting('call')));
      effects.onContact = async () => {
        throw new Error('the switch is away');
      };
      return effects;
    },
    live: untilClosed,
  },
  {
    name: 'decided-after-contact',
    effects: () => Object.assign(new ScriptedEffects(inTurn(contacting('call'), waitFor())), { shouldDecideAfterContact: false }),
    live: untilClosed,
  },
  {
    name: 'database-away',
    effects: () => {
      const effects = new ScriptedEffects(inTurn(waitFor()));
      let tries = 0;
      effects.beforeDecision = () => {
        if (tries++ < 3) throw new Error('connection refused');
      };
      return effects;
    },
    live: untilClosed,
  },
  {
    name: 'stopped-then-paid',
    effects: () => {
      const effects = new ScriptedEffects(inTurn(close('paid')));
      effects.beforeDecision = ({ events }) => {
        if (events.length === 0) throw ApplicationFailure.nonRetryable('a kill switch is thrown', 'Stopped');
      };
      return effects;
    },
    live: async (server) => {
      const handle = await server.startCase();
      await new Promise((resume) => setTimeout(resume, 2000));
      await handle.signal(caseEvent, { id: 'event-1', name: 'paidInFull', atMs: 1 });
      await handle.result();
      return handle;
    },
  },
  {
    name: 'renewed',
    effects: () => new ScriptedEffects((seq) => ({ command: seq > 16 ? close('old') : waitFor(), sleepMs: 50 })),
    live: untilClosed,
  },
  {
    name: 'book',
    effects: () => new ScriptedEffects(inTurn()),
    live: async (server) => {
      const workflowId = `book-${process.pid}-${performance.now()}`;
      const handle = await server.client.workflow.start(bookWorkflow, {
        workflowId,
        taskQueue: taskQueues.cases,
        args: [{ businessDate: null }],
      });
      await handle.signal(bookNudge);
      await new Promise((resume) => setTimeout(resume, 3000));
      await handle.terminate('recorded');
      return handle;
    },
  },
];
