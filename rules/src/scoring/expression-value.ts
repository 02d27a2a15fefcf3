/** What a row of data or a case holds. */
export type Row = Readonly<Record<string, unknown>>;
/** `null`: not known. Arithmetic with something unknown is unknown; so is a division by zero. */
export type Value = number | string | null;

/** A part of an expression, ready to work out. */
export type Evaluate = (row: Row) => Value;

/** Three-valued truth: 1, 0 or unknown. */
export const truth = (value: Value): number | null => (value === null ? null : Number(value !== 0 && value !== ''));
export const negate = (value: number | null): number | null => (value === null ? null : 1 - value);
/** `or`: unknown unless one side settles it. */
export const either = (a: number | null, b: number | null): number | null => (a === 1 || b === 1 ? 1 : a === null || b === null ? null : 0);

/** A calculation on numbers; anything unknown, textual or infinite makes the result unknown. */
export function arithmetic(calculate: (...values: number[]) => number, ...parts: Evaluate[]): Evaluate {
  return (row) => {
    const values = parts.map((part) => part(row));
    if (!values.every((value) => typeof value === 'number')) return null;
    const result = calculate(...values);
    return Number.isFinite(result) ? result : null;
  };
}

/** Numbers written as text (as CSV has them) count as numbers; empty text is unknown. */
export function readCell(raw: unknown): Value {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : null;
  if (typeof raw === 'boolean') return Number(raw);
  if (typeof raw !== 'string') return null;
  const text = raw.trim();
  if (text === '') return null;
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : text;
}
