import type { Words } from '../lang.ts';
import { isDate } from '../time.ts';
import type { FactType } from './catalogue.ts';

/** A fact whose value is not what its catalogue entry says. */
export interface FactFault {
  readonly name: string;
  readonly message: Words;
}

/** Values that do not fit their types. A fact that is absent is not a fault: what is not known is not a guess. */
export const checkFacts = (facts: Readonly<Record<string, unknown>>, types: readonly FactType[]): readonly FactFault[] =>
  types.flatMap((type) => {
    const value = Object.hasOwn(facts, type.name) ? facts[type.name] : undefined;
    if (value === undefined || fits(value, type)) return [];
    const shown = JSON.stringify(value).slice(0, 60);
    const allowed = type.values ? `one of ${type.values.join(', ')}` : words[type.type];
    return [{ name: type.name, message: { en: `${shown} is not ${allowed}`, zh: `${shown} 不是有效值（${allowed}）` } }];
  });

const words: Readonly<Record<FactType['type'], string>> = {
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  date: 'a date',
  strings: 'a list of texts',
};

function fits(value: unknown, { type, nullable, values }: FactType): boolean {
  if (value === null) return nullable === true;
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'strings') return Array.isArray(value) && value.every((each) => typeof each === 'string');
  if (type === 'date') return typeof value === 'string' && isDate(value);
  return typeof value === 'string' && (values === undefined || values.includes(value));
}
