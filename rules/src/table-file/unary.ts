import type { Cell } from '../ruleset/table-format.ts';
import { readLiteral, readLiterals, writeLiteral } from './literal.ts';

type Range = { atLeast?: string | number; above?: string | number; atMost?: string | number; below?: string | number };

/** Longest text of one cell. */
const mostChars = 20_000;

const signs = { '>=': 'atLeast', '>': 'above', '<=': 'atMost', '<': 'below' } as const;

/**
 * Reads what one cell asks, from the part of FEEL's unary tests that our tables can say: `-`, values and lists of them,
 * comparisons, ranges, `not(…)`; and `null` and `list contains(?, …)`. `undefined`: it asks something else.
 *
 * @source OMG DMN 1.3 §10.3.1.2, rules 6–15 (simple unary tests)
 */
export function readUnary(raw: string): Cell | undefined {
  const text = raw.trim();
  if (text === '' || text === '-') return null;
  if (text.length > mostChars) return undefined;
  if (text === 'null') return { missing: true };
  const negated = /^not\s*\((.*)\)$/s.exec(text)?.[1]?.trim();
  if (negated !== undefined) return negation(negated);
  return contained(text) ?? comparison(text) ?? range(text) ?? values(text);
}

function negation(text: string): Cell | undefined {
  if (text === 'null') return { missing: false };
  const entry = contained(text);
  if (entry) return { lacks: entry.contains };
  const not = values(text);
  return not === undefined ? undefined : { not };
}

function values(text: string): string | number | boolean | (string | number | boolean)[] | undefined {
  const list = readLiterals(text);
  if (!list || list.length === 0) return undefined;
  return list.length === 1 ? list[0] : [...list];
}

function contained(text: string): { readonly contains: string | number | boolean } | undefined {
  const entry = /^list\s+contains\s*\(\s*\?\s*,(.*)\)$/s.exec(text)?.[1];
  const read = entry === undefined ? undefined : readLiteral(entry.trim());
  return read && { contains: read.value };
}

function comparison(text: string): Cell | undefined {
  const found = /^(>=|<=|>|<)\s*(.*)$/s.exec(text);
  const bound = found ? boundOf(found[2]!) : undefined;
  return bound === undefined ? undefined : { [signs[found![1] as keyof typeof signs]]: bound };
}

function range(text: string): Cell | undefined {
  const found = /^([[\](])(.*?)\.\.(.*)([\])[])$/s.exec(text);
  if (!found) return undefined;
  const [from, to] = [boundOf(found[2]!.trim()), boundOf(found[3]!.trim())];
  if (from === undefined || to === undefined) return undefined;
  return { [found[1] === '[' ? 'atLeast' : 'above']: from, [found[4] === ']' ? 'atMost' : 'below']: to };
}

/** Only numbers and dates have an order. */
function boundOf(text: string): string | number | undefined {
  const read = readLiteral(text.trim());
  return read && (read.isDate || typeof read.value === 'number') ? (read.value as string | number) : undefined;
}

/** Writes what a cell asks; `undefined` when FEEL has no single test for it (two lower or two upper bounds). */
export function writeUnary(cell: Cell): string | undefined {
  if (cell === null) return '-';
  if (typeof cell !== 'object' || Array.isArray(cell)) return written(cell);
  if ('not' in cell) return `not(${written(cell.not)})`;
  if ('contains' in cell) return `list contains(?, ${writeLiteral(cell.contains)})`;
  if ('lacks' in cell) return `not(list contains(?, ${writeLiteral(cell.lacks)}))`;
  if ('missing' in cell) return cell.missing ? 'null' : 'not(null)';
  return writtenRange(cell as Range);
}

const written = (value: string | number | boolean | readonly (string | number | boolean)[]): string =>
  Array.isArray(value) ? value.map(writeLiteral).join(', ') : writeLiteral(value as string);

const bound = (value: string | number): string => (typeof value === 'string' ? `date("${value}")` : writeLiteral(value));

function writtenRange({ atLeast, above, atMost, below }: Range): string | undefined {
  if ((atLeast !== undefined && above !== undefined) || (atMost !== undefined && below !== undefined)) return undefined;
  const from = atLeast ?? above;
  const to = atMost ?? below;
  if (from === undefined) return `${atMost === undefined ? '<' : '<='} ${bound(to!)}`;
  if (to === undefined) return `${atLeast === undefined ? '>' : '>='} ${bound(from)}`;
  return `${atLeast === undefined ? '(' : '['}${bound(from)}..${bound(to)}${atMost === undefined ? ')' : ']'}`;
}
