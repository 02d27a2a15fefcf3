import type { Lang, Words } from '../lang.ts';
import { contentBans } from './limits.ts';
import type { Pack } from './pack.ts';
import type { SpokenText } from './spoken-texts.ts';

/** A phrase no template or script may hold, and the rule that forbids it. */
export interface ForbiddenPhrase {
  readonly pack: string;
  readonly rule: string;
  readonly lang: Lang;
  readonly phrase: string;
}

/** Every phrase the content bans of these packs name. */
export const forbiddenPhrases = (packs: readonly Pack[]): readonly ForbiddenPhrase[] =>
  contentBans(packs).flatMap(({ pack, rule, ban }) => {
    if (ban.kind !== 'phrases') return [];
    const of = (lang: Lang): ForbiddenPhrase[] => ban.phrases[lang].map((phrase) => ({ pack, rule, lang, phrase }));
    return [...of('en'), ...of('zh')];
  });

/** As read aloud: case, width, line breaks and invisible signs do not hide a word; Chinese is read without its spaces. */
function readAloud(text: string, lang: Lang): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ');
  return lang === 'zh' ? plain.replaceAll(' ', '') : plain;
}

/** A text says what a rule forbids. */
export interface WordingFault {
  readonly rule: string;
  readonly pack: string;
  readonly phrase: string;
  /** Where in the document. */
  readonly at: string;
  readonly message: Words;
}

/** What the texts of one template or script may not say under these packs; all of it at once, each naming phrase and rule. */
export function wordingFaults(
  contentId: string,
  texts: readonly SpokenText[],
  phrases: readonly ForbiddenPhrase[],
): readonly WordingFault[] {
  return texts.flatMap(({ lang, at, text }) => {
    const read = readAloud(text, lang);
    return phrases
      .filter((banned) => banned.lang === lang && read.includes(readAloud(banned.phrase, lang)))
      .map(({ pack, rule, phrase }) => ({
        pack,
        rule,
        phrase,
        at,
        message: {
          en: `${contentId} (${at}) says “${phrase}”, which ${rule} forbids`,
          zh: `${contentId}（${at}）含有“${phrase}”，${rule} 禁止`,
        },
      }));
  });
}
