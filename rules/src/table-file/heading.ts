import type { Table } from '../ruleset/table-format.ts';
import { quoteWord, wordsOf } from './word.ts';

/** What a column of a sheet holds. */
export type Heading =
  | { readonly holds: 'name' | 'priority' | 'outcome' }
  | { readonly holds: 'input'; readonly input: Table['inputs'][number] }
  | { readonly holds: 'param'; readonly name: string };

/** `row` · `priority` · `if FACT`, `if FACT PATH as LABEL` · `outcome` · `then PARAMETER`. */
export function readHeading(text: string): Heading | undefined {
  const words = wordsOf(text);
  if (!words) return undefined;
  const [first, ...rest] = words;
  if (rest.length === 0 && first === 'row') return { holds: 'name' };
  if (rest.length === 0 && (first === 'priority' || first === 'outcome')) return { holds: first };
  if (first === 'then' && rest.length === 1) return { holds: 'param', name: rest[0]! };
  return first === 'if' ? inputOf(rest) : undefined;
}

function inputOf(words: readonly string[]): Heading | undefined {
  const labelled = words.length > 2 && words.at(-2) === 'as';
  const [fact, path, ...more] = labelled ? words.slice(0, -2) : words;
  if (fact === undefined || more.length > 0) return undefined;
  const label = labelled ? { label: words.at(-1)! } : {};
  return { holds: 'input', input: { fact, ...(path === undefined ? {} : { path }), ...label } };
}

export function writeHeading(heading: Heading): string {
  if (heading.holds === 'param') return `then ${quoteWord(heading.name)}`;
  if (heading.holds !== 'input') return heading.holds === 'name' ? 'row' : heading.holds;
  const { fact, path, label } = heading.input;
  const words = [fact, ...(path === undefined ? [] : [path])].map(quoteWord);
  return ['if', ...words, ...(label === undefined ? [] : ['as', JSON.stringify(label)])].join(' ');
}
