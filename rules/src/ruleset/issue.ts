import type { Words } from '../lang.ts';

/** One thing wrong or noteworthy in a rule set or decision table. Codes are public and append-only. */
export interface RuleIssue {
  readonly code: string;
  /** `error`: does not run or may not be signed · `warning`: probably not meant · `info`: good to know. */
  readonly severity: 'error' | 'warning' | 'info';
  /** Where in the document: `rules[3].conditions.all[0]`, `rows[7]`. */
  readonly at: string;
  readonly message: Words;
  /** Facts that show it: feed them in and see. */
  readonly witness?: Readonly<Record<string, unknown>>;
}

export const error = (code: string, at: string, en: string, zh: string): RuleIssue => ({
  code,
  severity: 'error',
  at,
  message: { en, zh },
});
