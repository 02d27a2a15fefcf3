import type { Json } from '../json.ts';
import { error, type RuleIssue } from './issue.ts';
import { type Cell, Table, type TableRow } from './table-format.ts';

export type ReadTable = { readonly ok: true; readonly table: Table } | { readonly ok: false; readonly issues: readonly RuleIssue[] };

/** Reads `dunwell.table/1`; every fault at once. */
export function readTable(document: Json): ReadTable {
  const parsed = Table.safeParse(document);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => error('badTable', place(path), message, `决策表格式有误：${message}`));
    return { ok: false, issues };
  }
  const { inputs, rows } = parsed.data;
  const ragged = rows.flatMap(({ when }, i) =>
    when.length === inputs.length
      ? []
      : [
          error(
            'raggedRow',
            `rows[${i}].when`,
            `${when.length} cells for ${inputs.length} inputs`,
            `${inputs.length} 列却有 ${when.length} 格`,
          ),
        ],
  );
  return ragged.length > 0 ? { ok: false, issues: ragged } : { ok: true, table: parsed.data };
}

const place = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((at, key) => (typeof key === 'number' ? `${at}[${key}]` : at === '' ? String(key) : `${at}.${String(key)}`), '');

/** The rule set a decision table stands for: one rule per row, priorities in the order the hit policy tries them. */
export function tableToRuleset(
  document: Json,
): { readonly ok: true; readonly ruleset: Json } | { readonly ok: false; readonly issues: readonly RuleIssue[] } {
  const read = readTable(document);
  if (!read.ok) return read;
  const { table } = read;
  const rules = rowsInOrder(table).map(({ row, index }, i, all) => ({
    name: row.name ?? `row ${index + 1}`,
    priority: table.hitPolicy === 'collect' ? 1 : all.length - i,
    conditions: { all: row.when.flatMap((cell, column) => cellConditions(cell, leafOf(table.inputs[column]!))) },
    event: { type: row.outcome, ...(row.params ? { params: row.params } : {}) },
  }));
  const hitPolicy = table.hitPolicy === 'collect' ? 'collect' : 'first';
  return { ok: true, ruleset: { format: 'dunwell.ruleset/1', id: table.id, name: table.name, hitPolicy, rules } as Json };
}

/** Rows in the order they are tried, each with its place in the document. */
export function rowsInOrder(table: Table): readonly { readonly row: TableRow; readonly index: number }[] {
  const rows = table.rows.map((row, index) => ({ row, index }));
  if (table.hitPolicy !== 'priority') return rows;
  return rows.sort((a, b) => (b.row.priority ?? 1) - (a.row.priority ?? 1) || a.index - b.index);
}

type LeafOf = (operator: string, value: Json) => Json;

const leafOf =
  ({ fact, path }: Table['inputs'][number]): LeafOf =>
  (operator, value) => ({ fact, ...(path ? { path } : {}), operator, value });

const rangeOperators = { atLeast: 'greaterThanInclusive', above: 'greaterThan', atMost: 'lessThanInclusive', below: 'lessThan' } as const;

/** The json-rules-engine conditions one cell stands for. */
function cellConditions(cell: Cell, leaf: LeafOf): Json[] {
  if (cell === null) return [];
  if (Array.isArray(cell)) return [leaf('in', cell)];
  if (typeof cell !== 'object') return [leaf('equal', cell)];
  if ('not' in cell) return [Array.isArray(cell.not) ? leaf('notIn', cell.not) : leaf('notEqual', cell.not)];
  if ('contains' in cell) return [leaf('contains', cell.contains)];
  if ('lacks' in cell) return [leaf('doesNotContain', cell.lacks)];
  if ('missing' in cell) return [leaf(cell.missing ? 'equal' : 'notEqual', null)];
  return Object.entries(rangeOperators).flatMap(([bound, operator]) => {
    const value = cell[bound as keyof typeof rangeOperators];
    return value === undefined ? [] : [leaf(operator, value)];
  });
}
