import type { Lang, Words } from '../lang.ts';

type State = readonly [holds: Words, doesNot: Words];

/** What a fact that is either so or not says of the case, both ways. */
const known: Readonly<Record<string, State>> = {
  hasPhone: [
    { en: 'has a usable phone number', zh: '有可用电话' },
    { en: 'has no usable phone number', zh: '没有可用电话' },
  ],
  hasEmail: [
    { en: 'has a usable e-mail address', zh: '有可用邮箱' },
    { en: 'has no usable e-mail address', zh: '没有可用邮箱' },
  ],
  hasCallConsent: [
    { en: 'has consented to automated calls', zh: '已同意自动外呼' },
    { en: 'has not consented to automated calls', zh: '未同意自动外呼' },
  ],
  hasSmsConsent: [
    { en: 'has consented to SMS', zh: '已同意短信' },
    { en: 'has not consented to SMS', zh: '未同意短信' },
  ],
  hasEmailConsent: [
    { en: 'has consented to e-mail', zh: '已同意邮件' },
    { en: 'has not consented to e-mail', zh: '未同意邮件' },
  ],
  isDisputed: [
    { en: 'is disputed', zh: '存在争议' },
    { en: 'is not disputed', zh: '没有争议' },
  ],
  isHardship: [
    { en: 'is in hardship', zh: '处于经济困难' },
    { en: 'is not in hardship', zh: '未处于经济困难' },
  ],
  openPromise: [
    { en: 'has an open promise', zh: '有未到期承诺' },
    { en: 'has no open promise', zh: '没有未到期承诺' },
  ],
};

/** `is in hardship`, `is not in hardship`; `undefined` for a fact the engine does not supply itself. */
export const stateInWords = (fact: string, holds: boolean, lang: Lang): string | undefined =>
  Object.hasOwn(known, fact) ? known[fact]![holds ? 0 : 1][lang] : undefined;
