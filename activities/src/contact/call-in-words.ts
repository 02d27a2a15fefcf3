import type { Recipient } from '@dunwell/db/contact-attempt';
import { contactOutcomeInWords, conversationResultInWords, formatMoney, type Lang, type Words } from '@dunwell/rules';
import type { LeftMessage, SettledCall } from '../telephony/index.ts';

interface Circumstances extends Pick<Recipient, 'currency'> {
  /** Why a stop ended the call, in the words of who threw it. */
  readonly stopReason?: string | undefined;
  /** The rules that kept a message from being left on a machine. */
  readonly withheld?: readonly string[];
}

/** The note written after a call. */
export function callInWords(
  { outcome, conversation, message, talkSeconds }: SettledCall,
  { currency, stopReason, withheld = [] }: Circumstances,
): Words {
  const inLang = (lang: 'en' | 'zh'): string => {
    const parts = [contactOutcomeInWords(outcome, lang)];
    if (conversation) parts.push(conversationResultInWords(conversation.result, lang));
    if (conversation?.promise) {
      const { amountMinor, dueOn } = conversation.promise;
      const amount = formatMoney({ amountMinor, currency }, lang);
      parts.push(lang === 'zh' ? `${dueOn} 前 ${amount}` : `${amount} by ${dueOn}`);
    }
    if (message) parts.push(messageInWords(message, lang));
    if (outcome === 'voicemail_no_message' && withheld.length > 0)
      parts.push(lang === 'zh' ? `不得留言：${withheld.join('、')}` : `no message permitted: ${withheld.join(', ')}`);
    if (talkSeconds > 0) parts.push(lang === 'zh' ? `通话 ${Math.round(talkSeconds)} 秒` : `${Math.round(talkSeconds)} s`);
    if (stopReason !== undefined) parts.push(lang === 'zh' ? `因停止指令提前结束：${stopReason}` : `ended early by a stop: ${stopReason}`);
    return parts.join(lang === 'zh' ? '，' : ', ');
  };
  return { en: `Call: ${inLang('en')}`, zh: `电话：${inLang('zh')}` };
}

/** The words that were left, in the language they were left in. */
function messageInWords({ said, isWhole }: LeftMessage, lang: Lang): string {
  const words = said.map(({ text }) => text).join(' ');
  if (lang === 'zh') return isWhole ? `“${words}”` : `中途中断：“${words}”`;
  return isWhole ? `“${words}”` : `cut off: “${words}”`;
}
