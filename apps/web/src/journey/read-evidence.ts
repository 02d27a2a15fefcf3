import type { Json } from '@dunwell/rules';
import { catalogue } from '@dunwell/rules/fact';

/** What a value measures, and so how people read it. */
export type Measure =
  | 'reasons'
  | 'scoreReasons'
  | 'moment'
  | 'date'
  | 'money'
  | 'share'
  | 'days'
  | 'outcome'
  | 'reached'
  | 'result'
  | 'plain';

/** One value a decision looked at. */
export interface EvidenceRow {
  readonly name: string;
  readonly measure: Measure;
  readonly value: Json;
}

/** Values named for what they are. */
const ofName: Readonly<Record<string, Measure>> = {
  rules: 'reasons',
  reasons: 'scoreReasons',
  outcome: 'outcome',
  reached: 'reached',
  result: 'result',
  probability: 'share',
  share: 'share',
  // A number of contacts: the days are those it is counted over.
  most7Days: 'plain',
};
/** Units stand at the end of a name. */
const ofUnit: Readonly<Record<string, Measure>> = { Ms: 'moment', Minor: 'money', Share: 'share', Days: 'days' };
const ofFact: ReadonlyMap<string, Measure> = new Map(
  catalogue.map(({ name, type, unit }) => {
    const measure = unit === 'minor' ? 'money' : unit === 'days' || unit === 'share' ? unit : type === 'date' ? 'date' : 'plain';
    return [name, measure] as const;
  }),
);

/** What a value of that name measures: as the catalogue of facts has it, by its own name, or by the unit it ends in. */
export const measureOf = (name: string): Measure =>
  ofName[name] ?? ofFact.get(name) ?? ofUnit[/(?:Ms|Minor|Share|Days)$/.exec(name)?.[0] ?? ''] ?? 'plain';

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every value in the evidence of a decision; the conditions of rules are read for themselves. */
export function readEvidence(evidence: Json): EvidenceRow[] {
  if (!isObject(evidence)) return [];
  return Object.entries(evidence).flatMap(([name, value]) => {
    if (name === 'conditions') return [];
    return isObject(value) ? readEvidence(value) : [{ name, measure: measureOf(name), value }];
  });
}
