import type { Cell } from '@dunwell/rules/ruleset';

type Scalar = string | number | boolean;
type Bounds = { atLeast?: number | string; above?: number | string; atMost?: number | string; below?: number | string };

/** Words of a cell that stand for themselves only in quotes. */
const reserved = /[,"()[\]<>≥≤=]|\.\.|^\s|\s$|^(?:has|lacks)\s|^(?:-|–|any|unknown|known|true|false|)$|^not$|^-?\d+(?:\.\d+)?$/;

const scalarText = (value: Scalar): string => (typeof value === 'string' && reserved.test(value) ? JSON.stringify(value) : String(value));
const listText = (values: Scalar | readonly Scalar[]): string =>
  Array.isArray(values) ? (values as readonly Scalar[]).map(scalarText).join(', ') : scalarText(values as Scalar);

/** A cell as it is typed: `30`, `A, B`, `>= 5`, `[5..30)`, `not(A, B)`, `has vip`, `unknown`; empty asks nothing. */
export function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return scalarText(cell);
  // A list of one is written with a comma, for it is not the same as the value alone.
  if (Array.isArray(cell)) return cell.length === 1 ? `${listText(cell)},` : listText(cell);
  if ('not' in cell) return `not(${Array.isArray(cell.not) && cell.not.length === 1 ? `${listText(cell.not)},` : listText(cell.not)})`;
  if ('contains' in cell) return `has ${scalarText(cell.contains)}`;
  if ('lacks' in cell) return `lacks ${scalarText(cell.lacks)}`;
  if ('missing' in cell) return cell.missing ? 'unknown' : 'known';
  return boundsText(cell as Bounds);
}

function boundsText(bounds: Bounds): string {
  const { atLeast, above, atMost, below } = bounds;
  const [low, high] = [atLeast ?? above, atMost ?? below];
  const isPlain = Object.keys(bounds).length === 2 && low !== undefined && high !== undefined;
  if (isPlain) return `${atLeast === undefined ? '(' : '['}${low}..${high}${atMost === undefined ? ')' : ']'}`;
  const signOf = { atLeast: '>=', above: '>', atMost: '<=', below: '<' } as const;
  return Object.entries(signOf)
    .flatMap(([name, sign]) => (bounds[name as keyof Bounds] === undefined ? [] : [`${sign} ${bounds[name as keyof Bounds]}`]))
    .join(' ');
}
