import type { Recipient } from '@dunwell/db/contact-attempt';
import { contactOutcomeInWords, conversationResultInWords, formatMoney, type Lang, type Words } from '@dunwell/rules';
import { type LeaveAnswer, voicemailReasonInWords } from '@dunwell/rules/policy';
import type { LeftMessage, SettledCall } from '../telephony/index.ts';

interface Circumstances extends Pick<Recipient, 'currency'> {
  /** Why a stop ended the call, in the words of who threw it. */
  readonly stopReason?: string | undefined;
  /** Whether a message might be left on a machine. */
  readonly leave?: LeaveAnswer | undefined;
}

/** The note written after a call. */
export function callInWords(
  { outcome, conversation, message, talkSeconds }: SettledCall,
  { currency, stopReason, leave }: Circumstances,
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
    if (outcome === 'voicemail_no_message' && leave?.mayLeave === false) parts.push(refusalInWords(leave, lang));
    if (talkSeconds > 0) parts.push(lang === 'zh' ? `通话 ${Math.round(talkSeconds)} 秒` : `${Math.round(talkSeconds)} s`);
    if (stopReason !== undefined) parts.push(lang === 'zh' ? `因停止指令提前结束：${stopReason}` : `ended early by a stop: ${stopReason}`);
    return parts.join(lang === 'zh' ? '，' : ', ');
  };
  return { en: `Call: ${inLang('en')}`, zh: `电话：${inLang('zh')}` };
}

/** Why the machine heard nothing: the reasons, then the rules. */
function refusalInWords({ rules, reasons }: LeaveAnswer, lang: Lang): string {
  const why = reasons.map((reason) => voicemailReasonInWords(reason)[lang]);
  return lang === 'zh'
    ? `不得留言：${why.join('；')}（${rules.join('、')}）`
    : `no message permitted: ${why.join('; ')} (${rules.join(', ')})`;
}

/** The words that were left, in the language they were left in. */
function messageInWords({ said, isWhole }: LeftMessage, lang: Lang): string {
  const words = said.map(({ text }) => text).join(' ');
  if (lang === 'zh') return isWhole ? `“${words}”` : `中途中断：“${words}”`;
  return isWhole ? `“${words}”` : `cut off: “${words}”`;
}
