import { houseReasonInWords } from '../house-reason.ts';
import type { Words } from '../lang.ts';
import { allPacks } from './library.ts';

let ofRules: ReadonlyMap<string, Words> | undefined;

/** Why a contact was withheld, in a sentence: a reason of the house, a rule of a pack that ships, else the code itself. */
export function reasonInWords(code: string): Words {
  ofRules ??= new Map(allPacks().flatMap(({ rules }) => rules.map(({ id, words }) => [id, words] as const)));
  return houseReasonInWords(code) ?? ofRules.get(code) ?? { en: code, zh: code };
}
