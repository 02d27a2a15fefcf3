import type { AttemptRow } from '@dunwell/db/contact-attempt';
import type { ContactResult } from '@dunwell/rules';
import type { ContactDeps } from './contact-deps.ts';

/** What an attempt tried before came to; `undefined` when it was dispatched and nobody saw its end. */
export async function earlierResult({ guard, clock }: ContactDeps, attempt: AttemptRow): Promise<ContactResult | undefined> {
  const { attemptId, state, outcome, conversation } = attempt;
  switch (state) {
    case 'settled':
    case 'unknown':
      return { type: 'settled', outcome: outcome ?? 'unknown', ...(conversation ? { conversation } : {}) };
    case 'reserved':
      // The worker died before anything left, and the leave to act died with it.
      await guard.release(attemptId);
      return { type: 'deferred', earliestAtMs: await clock.nowMs(), rules: ['INTERRUPTED'] };
    case 'released':
      return { type: 'deferred', earliestAtMs: await clock.nowMs(), rules: ['INTERRUPTED'] };
    case 'dispatched':
      return undefined;
  }
}
