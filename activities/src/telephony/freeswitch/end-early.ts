import { apiCommand, safeUuid } from '../esl/index.ts';
import type { EarlyEnd } from '../telephony.ts';
import { stopVariable } from './call-memory.ts';
import { hangUp } from './hang-up.ts';
import type { Switch } from './switch.ts';

/** Real ms another process has to begin closing a call that it talks on; after that nobody talks on it. */
const othersTurnMs = 1000;

/** Ends a live call: closes it where it is talked on, hangs up one that nobody has in hand. */
export async function endEarly(on: Switch, attemptId: string, why: EarlyEnd): Promise<void> {
  const held = on.held.get(attemptId);
  if (held) return held.end(why);
  if (why.type === 'stop' && !(await isAbandoned(on, attemptId))) return;
  await hangUp(on.client, attemptId, why);
}

/** A call that should be over for a while and that nobody has begun to close. Whoever closes it marks the channel first. */
async function isAbandoned(on: Switch, attemptId: string): Promise<boolean> {
  const nowMs = performance.now();
  const sinceMs = on.overdue.get(attemptId) ?? nowMs;
  on.overdue.set(attemptId, sinceMs);
  if (nowMs - sinceMs < othersTurnMs) return false;
  const closing = await on.client.send(apiCommand('uuid_getvar', safeUuid(attemptId), stopVariable));
  if (closing.type !== 'ok') on.overdue.delete(attemptId);
  return closing.type === 'ok' && closing.text.trim() === '_undef_';
}
