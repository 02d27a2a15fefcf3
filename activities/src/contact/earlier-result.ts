import type { AttemptRow } from '@dunwell/db/contact-attempt';
import type { ContactResult, HouseReason } from '@dunwell/rules';
import type { ContactDeps } from './contact-deps.ts';

/** What an attempt tried before came to; `undefined` when it was dispatched and nobody saw its end. */
export async function earlierResult({ clock }: Pick<ContactDeps, 'clock'>, attempt: AttemptRow): Promise<ContactResult | undefined> {
  const { state, outcome, conversation } = attempt;
  switch (state) {
    case 'settled':
    case 'unknown':
      return { type: 'settled', outcome: outcome ?? 'unknown', ...(conversation ? { conversation } : {}) };
    case 'reserved':
    case 'released':
      // Nothing left; the strategy comes back with a new attempt.
      return { type: 'deferred', earliestAtMs: await clock.nowMs(), rules: ['INTERRUPTED' satisfies HouseReason] };
    case 'dispatched':
      return undefined;
  }
}
