import { apiCommand, type EslClient, safeUuid } from '../esl/index.ts';
import type { EarlyEnd } from '../telephony.ts';
import { stopVariable } from './call-memory.ts';

/** Hangs up at once. The reason rides on the channel, so that it stands in the record of the call whoever reads it. */
export async function hangUp(client: EslClient, attemptId: string, why: EarlyEnd): Promise<void> {
  const uuid = safeUuid(attemptId);
  if (why.type === 'stop') await client.send(apiCommand('uuid_setvar', uuid, stopVariable, safeUuid(why.stopId)));
  await client.send(apiCommand('uuid_kill', uuid, why.type === 'stop' ? 'MANAGER_REQUEST' : 'ALLOTTED_TIMEOUT'));
}
