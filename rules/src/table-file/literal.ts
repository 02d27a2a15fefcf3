import { isDate } from '../time.ts';

type Literal = string | number | boolean;

/**
 * Texts, numbers, `true`, `false` and dates, as FEEL writes them.
 *
 * @source OMG DMN 1.3 §10.3.1.2, rules 33–37 (literal), 62 (date time literal)
 */
const literal = String.raw`"(?:[^"\\]|\\.)*"|date\s*\(\s*"[^"\\]*"\s*\)|-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?|true\b|false\b`;
const one = new RegExp(`^(?:${literal})$`, 's');
const next = new RegExp(String.raw`\s*(${literal})\s*(,|$)`, 'sy');

/** One literal; `undefined` when the text is none, or one that would change by being read. */
export function readLiteral(text: string): { readonly value: Literal; readonly isDate: boolean } | undefined {
  if (!one.test(text)) return undefined;
  if (text === 'true' || text === 'false') return { value: text === 'true', isDate: false };
  if (text.startsWith('date')) {
    const day = text.slice(text.indexOf('"') + 1, text.lastIndexOf('"'));
    return isDate(day) ? { value: day, isDate: true } : undefined;
  }
  const value = text.startsWith('"') ? textOf(text) : numberOf(text);
  return value === undefined ? undefined : { value, isDate: false };
}

function textOf(quoted: string): string | undefined {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return undefined;
  }
}

function numberOf(text: string): number | undefined {
  const value = Number(text);
  if (!Number.isFinite(value)) return undefined;
  // More digits than a number holds would silently become another number.
  return /^-?[1-9]\d{15,}$/.test(text) && String(value) !== text ? undefined : value;
}

/** Literals with commas between; `undefined` when anything else is among them. */
export function readLiterals(text: string): readonly Literal[] | undefined {
  const values: Literal[] = [];
  next.lastIndex = 0;
  for (;;) {
    const found = next.exec(text);
    const read = found && readLiteral(found[1]!);
    if (!found || !read) return undefined;
    values.push(read.value);
    if (found[2] === '') return values;
    if (next.lastIndex >= text.length) return undefined;
  }
}

/** Written so that any XML file can hold it. */
export const writeLiteral = (value: Literal): string =>
  JSON.stringify(value).replace(/[\uFFFE\uFFFF]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`);
