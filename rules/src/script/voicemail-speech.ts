import type { Lang } from '../lang.ts';
import type { Voicemail } from '../voicemail.ts';
import { fill } from './spoken.ts';

/** One sentence of a message on a machine, as it is spoken; `stateId` names it in the transcript. */
export interface MessagePart {
  readonly stateId: string;
  readonly text: string;
}

/** The message in that language with its values. */
export const messageParts = ({ parts }: Voicemail, lang: Lang, values: Readonly<Record<string, string>>): readonly MessagePart[] =>
  parts.map(({ element, say }) => ({ stateId: `voicemail.${element}`, text: fill(say[lang], values) }));

/** Signs a slow voice speaks in a second, and the breath between two parts. */
const lettersPerSecond = 10;
const hanziPerSecond = 3.5;
const breathSeconds = 2;

/** Seconds the message surely takes no longer than. */
export const messageSeconds = (parts: readonly MessagePart[]): number =>
  parts.reduce((sum, { text }) => {
    const hanzi = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
    return sum + breathSeconds + hanzi / hanziPerSecond + (text.length - hanzi) / lettersPerSecond;
  }, 0);
