/**
 * What a consumer can mean. The order is the order of precedence when one sentence says several things:
 * what protects the person comes before what ends the call well. Stored: append-only.
 */
export const intents = [
  'deceased',
  'bankruptcy',
  'attorney',
  'stop',
  'wrongPerson',
  'human',
  'dispute',
  'paidAlready',
  'hardship',
  'callBack',
  'refuse',
  'promise',
  'repeat',
  'no',
  'yes',
] as const;
export type Intent = (typeof intents)[number];

/** One way of saying something. A sure pattern says it by itself; an unsure one only when nothing else was said. */
export interface Phrase {
  readonly intent: Intent;
  readonly pattern: RegExp;
  readonly isSure: boolean;
}

export const sure = (intent: Intent, ...patterns: readonly RegExp[]): Phrase[] =>
  patterns.map((pattern) => ({ intent, pattern, isSure: true }));
export const unsure = (intent: Intent, ...patterns: readonly RegExp[]): Phrase[] =>
  patterns.map((pattern) => ({ intent, pattern, isSure: false }));
