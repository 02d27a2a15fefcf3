/** The contacts one rule held back, on one day or on all that are shown. */
export interface Cell {
  readonly rule: string;
  readonly day?: string;
}

/** One rule with what it held back per day. */
export interface RuleLine {
  readonly rule: string;
  readonly total: number;
  readonly byDay: ReadonlyMap<string, number>;
}

type Row = { readonly day: string; readonly rule: string; readonly decision: string; readonly count: number };

/** One line per rule, the one that held back most on top. */
export function ruleLines(rows: readonly Row[]): readonly RuleLine[] {
  const lines = new Map<string, Map<string, number>>();
  for (const { rule, day, count } of rows) {
    const byDay = lines.get(rule) ?? new Map<string, number>();
    lines.set(rule, byDay.set(day, (byDay.get(day) ?? 0) + count));
  }
  return [...lines]
    .map(([rule, byDay]) => ({ rule, byDay, total: [...byDay.values()].reduce((sum, n) => sum + n, 0) }))
    .sort((a, b) => b.total - a.total);
}

/** Step 1–4 by share of the largest: small numbers stay visible. */
export const heatOf = (count: number, most: number): 1 | 2 | 3 | 4 => {
  const share = Math.sqrt(count / most);
  return share > 0.8 ? 4 : share > 0.55 ? 3 : share > 0.3 ? 2 : 1;
};
