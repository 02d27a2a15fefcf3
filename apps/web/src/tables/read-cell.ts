import type { FactType } from '@dunwell/rules/fact';
import type { Cell } from '@dunwell/rules/ruleset';

type Type = FactType['type'];
type Scalar = string | number | boolean;
type Fault = 'number' | 'date' | 'boolean' | 'list' | 'range' | 'comparison';
type Read<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: Fault };

/** What was typed into a cell, read; or what is wrong with it. */
export type ReadCell = { readonly ok: true; readonly cell: Cell } | { readonly ok: false; readonly fault: Fault };

const asCell = <Value>(read: Read<Value>, cell: (value: Value) => Cell): ReadCell =>
  read.ok ? { ok: true, cell: cell(read.value) } : read;

/** Reads what was typed for a fact of that type; `textOf` writes it. */
export function readCell(typed: string, type: Type): ReadCell {
  const text = typed.trim();
  if (text === '' || text === '-' || text === '–' || text === 'any') return { ok: true, cell: null };
  if (text === 'unknown' || text === 'known') return { ok: true, cell: { missing: text === 'unknown' } };
  const owning = /^(has|lacks)\s+(.+)$/s.exec(text);
  if (owning) return asCell(scalar(owning[2]!, type), (value) => (owning[1] === 'has' ? { contains: value } : { lacks: value }));
  const negated = /^not\s*\((.*)\)$/s.exec(text);
  if (negated) return asCell(values(negated[1]!, type), (value) => ({ not: value }));
  if (/^[[(].*\.\..*[\])]$/s.test(text)) return range(text, type);
  if (/^[<>≥≤]/.test(text)) return comparisons(text, type);
  return asCell(values(text, type), (value) => value);
}

/** One value, or several between commas. */
function values(text: string, type: Type): Read<Scalar | Scalar[]> {
  const parts = split(text);
  if (!parts) return { ok: false, fault: 'list' };
  const read = parts.map((part) => scalar(part, type));
  const wrong = read.find((each) => !each.ok);
  if (wrong && !wrong.ok) return wrong;
  const found = read.flatMap((each) => (each.ok ? [each.value] : []));
  if (found.length === 0) return { ok: false, fault: 'list' };
  return { ok: true, value: found.length === 1 && !/,\s*$/.test(text) ? found[0]! : found };
}

/** The parts between commas; a comma inside quotes parts nothing. `undefined` when a quote is never closed or a part is empty. */
function split(text: string): readonly string[] | undefined {
  const parts = text.match(/\s*(?:"(?:[^"\\]|\\.)*"|[^",]+)\s*(?:,|$)/gs) ?? [];
  if (parts.join('').length !== text.length) return undefined;
  const trimmed = parts.map((part) => part.replace(/,$/, '').trim());
  return trimmed.some((part) => part === '') ? undefined : trimmed;
}

function scalar(part: string, type: Type): Read<Scalar> {
  const text = part.trim();
  if (text.startsWith('"')) {
    try {
      return { ok: true, value: JSON.parse(text) as string };
    } catch {
      return { ok: false, fault: 'list' };
    }
  }
  switch (type) {
    case 'number':
      return isNumber(text) ? { ok: true, value: Number(text) } : { ok: false, fault: 'number' };
    case 'boolean':
      return text === 'true' || text === 'false' ? { ok: true, value: text === 'true' } : { ok: false, fault: 'boolean' };
    case 'date':
      return isDate(text) ? { ok: true, value: text } : { ok: false, fault: 'date' };
    case 'string':
    case 'strings':
      return /[()[\]<>≥≤]/.test(text) ? { ok: false, fault: 'comparison' } : { ok: true, value: text };
  }
}

const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text);
const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

function bound(text: string, type: Type): Read<number | string> {
  if (type === 'date') return isDate(text) ? { ok: true, value: text } : { ok: false, fault: 'date' };
  if (type !== 'number') return { ok: false, fault: 'comparison' };
  return isNumber(text) ? { ok: true, value: Number(text) } : { ok: false, fault: 'number' };
}

/** `[5..30)`: square brackets take the bound in, round ones leave it out. */
function range(text: string, type: Type): ReadCell {
  const [low = '', high = ''] = text.slice(1, -1).split('..');
  const from = bound(low.trim(), type);
  const to = bound(high.trim(), type);
  if (!from.ok) return from;
  if (!to.ok) return to;
  if (from.value > to.value) return { ok: false, fault: 'range' };
  const lower = text.startsWith('[') ? { atLeast: from.value } : { above: from.value };
  const upper = text.endsWith(']') ? { atMost: to.value } : { below: to.value };
  return { ok: true, cell: { ...lower, ...upper } };
}

const nameOf: Readonly<Record<string, 'atLeast' | 'above' | 'atMost' | 'below'>> = {
  '>=': 'atLeast',
  '≥': 'atLeast',
  '>': 'above',
  '<=': 'atMost',
  '≤': 'atMost',
  '<': 'below',
};

/** `>= 5`, or several one after the other. */
function comparisons(text: string, type: Type): ReadCell {
  const parts = [...text.matchAll(/(>=|<=|[<>≥≤])\s*([^<>≥≤\s]+)\s*/g)];
  if (parts.map(([whole]) => whole).join('') !== text) return { ok: false, fault: 'comparison' };
  const bounds: Partial<Record<'atLeast' | 'above' | 'atMost' | 'below', number | string>> = {};
  for (const [, sign = '', value = ''] of parts) {
    const read = bound(value, type);
    if (!read.ok) return read;
    const name = nameOf[sign]!;
    if (bounds[name] !== undefined) return { ok: false, fault: 'comparison' };
    bounds[name] = read.value;
  }
  return { ok: true, cell: bounds as Cell };
}
