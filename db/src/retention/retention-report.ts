import type { LocalDate } from '@dunwell/rules';
import type { RowCounts } from './erase-person.ts';

/** What became, or would become, of one person. */
export interface Fate {
  readonly consumerId: string;
  readonly lastActivityOn: LocalDate;
  readonly fate: 'purged' | 'keptByHold' | 'keptByLaw';
  /** The rule whose period ends last, and the first day after it. */
  readonly rule: string;
  readonly keepUntil: LocalDate;
  /** Rows deleted or emptied, by table. */
  readonly rows: RowCounts;
}

/** How many persons a rule was the last word for. */
export interface RuleCount {
  readonly rule: string;
  readonly purged: number;
  readonly kept: number;
}

/** What a run erased, and what it kept and why. */
export interface RetentionReport {
  /** `null` for a dry run: nothing was done, so nothing is on record. */
  readonly runId: string | null;
  readonly purged: number;
  readonly keptByHold: number;
  readonly keptByLaw: number;
  readonly byRule: readonly RuleCount[];
  readonly rows: RowCounts;
  readonly fates: readonly Fate[];
}

export function countsOf(fates: readonly Fate[]): Record<Fate['fate'], number> {
  const counts = { purged: 0, keptByHold: 0, keptByLaw: 0 };
  for (const { fate } of fates) counts[fate]++;
  return counts;
}

export function reportOf(runId: string | null, fates: readonly Fate[]): RetentionReport {
  const rows: Record<string, number> = {};
  const rules = new Map<string, { purged: number; kept: number }>();
  for (const { fate, rule, rows: mine } of fates) {
    const count = rules.get(rule) ?? { purged: 0, kept: 0 };
    rules.set(rule, count);
    if (fate === 'purged') count.purged++;
    else count.kept++;
    for (const [table, n] of Object.entries(mine)) rows[table] = (rows[table] ?? 0) + n;
  }
  const byRule = [...rules].sort(([a], [b]) => a.localeCompare(b)).map(([rule, count]) => ({ rule, ...count }));
  return { runId, ...countsOf(fates), byRule, rows, fates };
}
