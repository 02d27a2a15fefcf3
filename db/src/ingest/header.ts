import type { ColumnMapping } from './mapping.ts';

/** What an import asks of a file's first line. */
export interface ColumnSpec {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** `phone` stands for `phone_1`, `phone_2`, …, in their order. */
  readonly numbered: readonly string[];
}

/** Where each of our columns stands in the file. */
export interface Header {
  readonly width: number;
  /** Tells files of different columns apart: the same text under another header is another row. */
  readonly signature: string;
  readonly position: ReadonlyMap<string, number>;
  /** Positions of each numbered column, in order. */
  readonly numbered: ReadonlyMap<string, readonly number[]>;
  /** Columns we do not know: they become custom facts. */
  readonly custom: readonly { readonly name: string; readonly position: number }[];
}

const maxCustomColumns = 100;

/** Reads the header line; every fault at once. */
export function readHeader(cells: readonly string[], spec: ColumnSpec, mapping: ColumnMapping): Header | { readonly issues: string[] } {
  const names = cells.map((cell) => cell.replace(/^\uFEFF/, '').trim());
  const ours = new Map(Object.entries(mapping).map(([our, theirs]) => [theirs.trim(), our]));
  const issues: string[] = [];
  for (const theirs of ours.keys()) if (!names.includes(theirs)) issues.push(`the mapping names a column ${theirs} the file does not have`);
  const position = new Map<string, number>();
  const numbered = new Map<string, { order: number; at: number }[]>();
  const custom: { name: string; position: number }[] = [];
  names.forEach((theirs, at) => {
    const name = ours.get(theirs) ?? theirs;
    const match = /^(.+)_(\d{1,2})$/.exec(name);
    if (name === '') return;
    if (position.has(name) || custom.some((column) => column.name === name)) issues.push(`column ${name} appears twice`);
    else if (spec.required.includes(name) || spec.optional.includes(name)) position.set(name, at);
    else if (match && spec.numbered.includes(match[1]!)) {
      numbered.set(match[1]!, [...(numbered.get(match[1]!) ?? []), { order: Number(match[2]), at }]);
    } else custom.push({ name: name.slice(0, 64), position: at });
  });
  for (const name of spec.required) if (!position.has(name)) issues.push(`column ${name} is missing`);
  if (custom.length > maxCustomColumns) issues.push(`${custom.length} unknown columns; at most ${maxCustomColumns} are taken in`);
  if (issues.length > 0) return { issues };
  const inOrder = [...numbered].map(([name, found]) => [name, found.sort((a, b) => a.order - b.order).map(({ at }) => at)] as const);
  return { width: names.length, signature: names.join('\u001F'), position, numbered: new Map(inOrder), custom };
}
