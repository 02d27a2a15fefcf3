import {
  type CallOutcome,
  type Conversation,
  contactOutcomeInWords,
  conversationResultInWords,
  type Lang,
  type Words,
} from '@dunwell/rules';

const notDialled: Words = { en: 'not dialled after all', zh: '最终未拨打' };
const wrongNumber: Words = { en: 'wrong number', zh: '号码错误' };

/** What came of a call by hand, for the case note. */
export function deskWords(outcome: CallOutcome | 'not_made', reached: Conversation['reached'], result: Conversation['result']): Words {
  const ended = (lang: Lang): string => (outcome === 'not_made' ? notDialled[lang] : contactOutcomeInWords(outcome, lang));
  const more = (lang: Lang): string[] => {
    if (reached === 'wrongNumber') return [wrongNumber[lang]];
    return outcome === 'conversation' ? [conversationResultInWords(result, lang)] : [];
  };
  return { en: `Call by hand: ${[ended('en'), ...more('en')].join(', ')}`, zh: `人工致电：${[ended('zh'), ...more('zh')].join('，')}` };
}
