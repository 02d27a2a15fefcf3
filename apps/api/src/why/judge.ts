import { requestOf, type Standing, stopOf, type Wish } from '@dunwell/db/contact-request';
import { type Answer, type Budget, budgets, nextLawful, type Pack } from '@dunwell/rules/policy';

/** Ways to reach a person that the guard is asked about. */
export const ways = [
  { channel: 'call', agent: 'ai_voice' },
  { channel: 'call', agent: 'human' },
  { channel: 'sms' },
  { channel: 'email' },
  { channel: 'letter' },
] as const satisfies readonly { readonly channel: Wish['channel']; readonly agent?: 'ai_voice' | 'human' }[];
export type Way = (typeof ways)[number];

/** What the guard would say to a contact this way. */
export interface Judged extends Answer {
  /** `null` when waiting does not help. */
  readonly nextAtMs: number | null;
  readonly budgets: readonly Budget[];
}

/** Judges in the guard's own order: kill switches, what stands against any contact, the packs. */
export function judge(standing: Standing, wish: Wish, packs: readonly Pack[]): Judged {
  const request = requestOf(standing, wish, packs);
  const used = budgets(request, packs);
  const stop = stopOf(standing, wish);
  if (stop) {
    const { rule, words, by } = stop;
    const cite = by === 'switch' ? 'kill switch' : 'standing stop';
    return {
      decision: 'BLOCK',
      rules: [rule],
      requirements: [],
      packs: [],
      explain: [{ rule, words, cite }],
      nextAtMs: null,
      budgets: used,
    };
  }
  const { atMs, answer } = nextLawful(request, packs);
  return { ...answer, nextAtMs: atMs, budgets: used };
}
