import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';

const day = { seconds: 86_400 as never, nanos: 0 };

/** A namespace of its own on the shared test server: queues of the same name do not meet. */
export async function freshNamespace(address: string): Promise<{ client: Client; namespace: string; close(): Promise<void> }> {
  const connection = await Connection.connect({ address });
  const namespace = `test-${randomUUID()}`;
  await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: day });
  const client = new Client({ connection, namespace });
  for (let tries = 0; tries < 100; tries++) {
    try {
      await client.workflow.count();
      break;
    } catch {
      await new Promise((resume) => setTimeout(resume, 100));
    }
  }
  return { client, namespace, close: () => connection.close() };
}
