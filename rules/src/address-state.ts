import type { Lang, Words } from './lang.ts';
import type { Channel } from './outcome.ts';

/** Whether there is somewhere to send to by a channel, and if not, what is the matter with the best on record. */
export type AddressState = 'usable' | 'none' | 'wrong' | 'somebodyElses' | 'undeliverable';

const nouns = {
  number: { en: 'number', zh: '号码' },
  email: { en: 'e-mail address', zh: '电子邮箱' },
  postal: { en: 'postal address', zh: '邮寄地址' },
} as const satisfies Readonly<Record<string, Words>>;

const nounOf: Readonly<Record<Channel, Words>> = {
  call: nouns.number,
  sms: nouns.number,
  push: nouns.number,
  email: nouns.email,
  letter: nouns.postal,
};

const sentences: Readonly<Record<Exclude<AddressState, 'usable'>, (noun: Words) => Words>> = {
  none: (noun) => ({ en: `No usable ${noun.en} is known: none is on record.`, zh: `没有可用的${noun.zh}：无记录。` }),
  wrong: (noun) => ({
    en: `No usable ${noun.en} is known: the one on record is known to be wrong.`,
    zh: `没有可用的${noun.zh}：记录中的已知有误。`,
  }),
  somebodyElses: (noun) => ({
    en: `No usable ${noun.en} is known: the one on record is not known to be the person’s own.`,
    zh: `没有可用的${noun.zh}：记录中的并非确知为本人所有。`,
  }),
  undeliverable: (noun) => ({
    en: `No usable ${noun.en} is known: nothing can be delivered to the one on record.`,
    zh: `没有可用的${noun.zh}：记录中的无法送达。`,
  }),
};

/** That there is nowhere to send to, and why; nothing where there is. */
export const addressStateInWords = (state: AddressState, channel: Channel, lang: Lang): string =>
  state === 'usable' ? '' : sentences[state](nounOf[channel])[lang];
