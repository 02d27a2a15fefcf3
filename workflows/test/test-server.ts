import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { CaseEvent } from '@dunwell/rules';
import type { Client, WorkflowHandle, WorkflowHandleWithFirstExecutionRunId } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { caseWorkflow, caseWorkflowId, taskQueues } from '../src/index.ts';
import { workflowBundle } from './bundle.ts';
import type { History } from './history-json.ts';
import { freshNamespace } from './namespace.ts';
import type { ScriptedEffects } from './scripted-effects.ts';

/** Absent when the machine has no Temporal server: tests that need one are skipped, and counted. */
export const address = process.env.DUNWELL_TEST_TEMPORAL_ADDRESS;

/** Shorter than a test may take, so that the workers have stopped before the next test starts its own. */
const longestMs = 50_000;

/** Real Temporal workers performing real case workflows in a namespace of their own, with the outside world scripted. */
export class TestServer {
  readonly client: Client;
  readonly #native: NativeConnection;

  private constructor(client: Client, native: NativeConnection) {
    this.client = client;
    this.#native = native;
  }

  static async connect(): Promise<TestServer> {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    const { client } = await freshNamespace(address!);
    return new TestServer(client, await NativeConnection.connect({ address: address! }));
  }

  /**
   * Runs the workers while `act` runs.
   *
   * @throws Error when `act` takes longer than `longestMs`: a case that hangs fails its own test, not those after it.
   */
  async working<T>(effects: ScriptedEffects, act: () => Promise<T>): Promise<T> {
    const { advance, placeCall, sendMessage, runBook } = effects;
    const common = { connection: this.#native, namespace: this.client.options.namespace, shutdownGraceTime: '1 second' } as const;
    const workers = [
      await Worker.create({
        ...common,
        taskQueue: taskQueues.cases,
        workflowBundle: await workflowBundle(),
        activities: { advance, runBook },
        maxCachedWorkflows: 50,
      }),
      await Worker.create({ ...common, taskQueue: taskQueues.dial, activities: { placeCall } }),
      await Worker.create({ ...common, taskQueue: taskQueues.messages, activities: { sendMessage } }),
    ];
    const runs = workers.map((worker) => worker.run());
    try {
      return await Promise.race([act(), rejectAfter(longestMs)]);
    } finally {
      for (const worker of workers) worker.shutdown();
      await Promise.all(runs);
    }
  }

  startCase(inbox: readonly CaseEvent[] = []): Promise<WorkflowHandleWithFirstExecutionRunId<typeof caseWorkflow>> {
    const caseId = randomUUID();
    return this.client.workflow.start(caseWorkflow, {
      workflowId: caseWorkflowId(caseId),
      taskQueue: taskQueues.cases,
      args: [{ caseId, planHash: 'a'.repeat(64), inbox }],
    });
  }

  async history(handle: WorkflowHandle): Promise<History> {
    return handle.fetchHistory();
  }

  async close(): Promise<void> {
    await this.client.connection.close();
    await this.#native.close();
  }
}

async function rejectAfter(ms: number): Promise<never> {
  await setTimeout(ms, undefined, { ref: false });
  throw new Error(`the case did not get there in ${ms / 1000} s`);
}
