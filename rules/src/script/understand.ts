import type { Lang } from '../lang.ts';
import type { Currency } from '../money.ts';
import type { LocalDate } from '../time.ts';
import { type Intent, intents, type Phrase } from './intent.ts';
import { english, englishMachine, englishMood } from './lexicon-en.ts';
import { chinese, chineseMachine, chineseMood } from './lexicon-zh.ts';
import { readAmountMinor } from './read-amount.ts';
import { readDate } from './read-date.ts';

/** What is known about the call when something is said on it. */
export interface Hearing {
  readonly lang: Lang;
  /** Business time, epoch ms. */
  readonly atMs: number;
  readonly zone: string;
  readonly currency: Currency;
  readonly balanceMinor?: number;
}

/** What was understood. `intent` is `null` when it is not clear: the robot then asks again instead of guessing. */
export interface Understanding {
  readonly intent: Intent | null;
  /** 0–1. */
  readonly confidence: number;
  readonly date?: LocalDate;
  readonly amountMinor?: number;
  readonly mood: 'calm' | 'upset' | 'distressed';
}

/** Texts longer than this are not an answer on the telephone. */
const maxLength = 2000;

const lexicons: Readonly<Record<Lang, readonly Phrase[]>> = { en: english, zh: chinese };
const moods = { en: englishMood, zh: chineseMood };

/** Confidence of a sure phrase, of an unsure one, and what each rival sure intent costs. Chosen, not estimated. */
const sureConfidence = 0.9;
const unsureConfidence = 0.7;
const rivalCost = 0.15;

/** Intents that a promise or a plain yes in the same breath does not weaken. */
const weakRivals: ReadonlySet<Intent> = new Set(['promise', 'repeat', 'yes', 'no', 'refuse', 'callBack']);

function mood(text: string, lang: Lang): Understanding['mood'] {
  if (moods[lang].distressed.test(text)) return 'distressed';
  return moods[lang].upset.test(text) ? 'upset' : 'calm';
}

function intentOf(text: string, lang: Lang): Pick<Understanding, 'intent' | 'confidence'> {
  const held = lexicons[lang].filter(({ pattern }) => pattern.test(text));
  const rank = (intent: Intent): number => intents.indexOf(intent);
  const sures = [...new Set(held.filter((p) => p.isSure).map((p) => p.intent))].sort((a, b) => rank(a) - rank(b));
  const first = sures[0];
  if (first !== undefined) {
    const rivals = sures.slice(1).filter((intent) => !weakRivals.has(intent)).length;
    return { intent: first, confidence: Math.max(0.5, sureConfidence - rivalCost * rivals) };
  }
  const unsures = [...new Set(held.map((p) => p.intent))].sort((a, b) => rank(a) - rank(b));
  if (unsures[0] === undefined) return { intent: null, confidence: 0 };
  return { intent: unsures[0], confidence: unsureConfidence };
}

/** Reads one utterance by word lists and small grammars: deterministic, explainable, and silent when unsure. */
export function understand(utterance: string, hearing: Hearing): Understanding {
  const text = utterance.normalize('NFKC').replaceAll('’', "'").slice(0, maxLength).trim();
  const { lang, currency, balanceMinor } = hearing;
  const date = readDate(text, lang, hearing);
  const amountMinor = readAmountMinor(date?.rest ?? text, { lang, currency, ...(balanceMinor === undefined ? {} : { balanceMinor }) });
  const meant = intentOf(text, lang);
  // A bare amount or day is an answer to "how much" or "when".
  const isValue = meant.intent === null && (date !== undefined || amountMinor !== undefined);
  return {
    ...(isValue ? { intent: 'promise' as const, confidence: 0.6 } : meant),
    ...(date === undefined ? {} : { date: date.date }),
    ...(amountMinor === undefined ? {} : { amountMinor }),
    mood: mood(text, lang),
  };
}

/** True when a machine is speaking, not a person. */
export const isMachineGreeting = (text: string, lang: Lang): boolean =>
  englishMachine.test(text) || (lang === 'zh' && chineseMachine.test(text));
