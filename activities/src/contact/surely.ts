import { setTimeout as sleep } from 'node:timers/promises';
import { minuteMs } from '@dunwell/rules';

const pauseMs = 1000;
/** Below the time Temporal gives a contact, so that the last try is made here. */
const patienceMs = 8 * minuteMs;

/** Classes of SQLSTATE that trying again cannot cure: wrong data, a broken constraint, a wrong statement. @source PostgreSQL manual, appendix A */
const incurable = /^(22|23|42)/;

/**
 * Stores what became of a contact, however long the database is away: what a person has said to us must not be lost, and
 * asking them again would be a second contact. `store` must be safe to repeat when its first answer was lost.
 */
export async function surely<Stored>(store: () => Promise<Stored>): Promise<Stored> {
  for (const sinceMs = performance.now(); ; await sleep(pauseMs)) {
    try {
      return await store();
    } catch (fault) {
      if (isIncurable(fault) || performance.now() - sinceMs > patienceMs) throw fault;
    }
  }
}

function isIncurable(fault: unknown): boolean {
  for (let cause = fault; cause instanceof Error; cause = cause.cause)
    if (incurable.test(String((cause as { code?: unknown }).code ?? ''))) return true;
  return false;
}
