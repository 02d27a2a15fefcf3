import type { Json } from '@dunwell/rules';
import { type Cell, explainRule, readDocument, rowsInOrder, type Table } from '@dunwell/rules/ruleset';

export type Verdict = 'fits' | 'not' | 'cannot';

export interface Tried {
  /** Per row, per column. */
  readonly cells: readonly (readonly Verdict[])[];
  readonly rows: readonly Verdict[];
  /** Places of the rows that give the result, in the order they come out. */
  readonly chosen: readonly number[];
}

/** Tries one case row by row and cell by cell, with the meaning the engine gives each cell. */
export function tryTable(table: Table, facts: Readonly<Record<string, Json>>): Tried {
  const cells = table.rows.map(({ when }) => when.map((cell, column) => judge(table, column, { cell, facts })));
  const rows = cells.map((row): Verdict => (row.includes('cannot') ? 'cannot' : row.every((cell) => cell === 'fits') ? 'fits' : 'not'));
  const fitting = rowsInOrder(table).flatMap(({ index }) => (rows[index] === 'fits' ? [index] : []));
  return { cells, rows, chosen: table.hitPolicy === 'first' || table.hitPolicy === 'priority' ? fitting.slice(0, 1) : fitting };
}

interface Question {
  readonly cell: Cell;
  readonly facts: Readonly<Record<string, Json>>;
}

/** A table of this one cell, judged by the engine's own explanation. */
function judge(table: Table, column: number, { cell, facts }: Question): Verdict {
  if (cell === null) return 'fits';
  const alone = { ...table, hitPolicy: 'first', inputs: [table.inputs[column]!], rows: [{ when: [cell], outcome: 'fits' }] };
  const read = readDocument(alone as unknown as Json);
  const rule = read.ok ? read.ruleset.rules[0] : undefined;
  if (!read.ok || !rule) return 'cannot';
  try {
    return explainRule(read.ruleset, rule, facts).result ? 'fits' : 'not';
  } catch {
    return 'cannot';
  }
}
