import type { Recipient } from '@dunwell/db/contact-attempt';
import { type CallOutcome, type Conversation, formatMoney, type Words } from '@dunwell/rules';
import type { SettledCall } from '../telephony/index.ts';

const outcomes: Readonly<Record<CallOutcome, Words>> = {
  conversation: { en: 'they spoke', zh: '已通话' },
  answered_dropped_no_conversation: { en: 'answered and hung up', zh: '接听后挂断' },
  answered_third_party: { en: 'someone else answered', zh: '他人接听' },
  rang_no_answer: { en: 'no answer', zh: '无人接听' },
  rang_no_answer_no_voicemail: { en: 'no answer, no voicemail', zh: '无人接听，无语音信箱' },
  voicemail_left: { en: 'voicemail left', zh: '已留言' },
  voicemail_no_message: { en: 'voicemail, no message left', zh: '语音信箱，未留言' },
  voicemail_limited_content: { en: 'limited-content voicemail left', zh: '已留有限内容留言' },
  voicemail_box_full: { en: 'voicemail full', zh: '语音信箱已满' },
  in_flight: { en: 'still in progress', zh: '进行中' },
  unknown: { en: 'outcome unknown; counted as a contact', zh: '结果不明，按已联系计' },
  busy: { en: 'busy', zh: '占线' },
  not_in_service: { en: 'number not in service', zh: '空号或停机' },
  network_failure_before_ring: { en: 'network failure before it rang', zh: '振铃前网络故障' },
  ivr_abandoned: { en: 'hung up in the menu', zh: '在菜单中挂断' },
  consumer_left_voicemail: { en: 'the consumer left a voicemail', zh: '客户留言' },
};

const results: Readonly<Record<Conversation['result'], Words>> = {
  promised: { en: 'promised to pay', zh: '承诺还款' },
  refused: { en: 'refused to pay', zh: '拒绝还款' },
  callback: { en: 'asked for a call back', zh: '要求回电' },
  disputed: { en: 'disputes the debt', zh: '对债务有异议' },
  hardship: { en: 'is in hardship', zh: '经济困难' },
  stop: { en: 'asked us to stop calling', zh: '要求停止来电' },
  paidAlready: { en: 'says it is paid', zh: '称已还款' },
  transferred: { en: 'was put through to a person', zh: '已转人工' },
  noResult: { en: 'no result', zh: '无结果' },
};

interface Circumstances extends Pick<Recipient, 'currency'> {
  /** Why a stop ended the call, in the words of who threw it. */
  readonly stopReason?: string | undefined;
}

/** The note written after a call. */
export function callInWords({ outcome, conversation, talkSeconds }: SettledCall, { currency, stopReason }: Circumstances): Words {
  const inLang = (lang: 'en' | 'zh'): string => {
    const parts = [outcomes[outcome][lang]];
    if (conversation) parts.push(results[conversation.result][lang]);
    if (conversation?.promise) {
      const { amountMinor, dueOn } = conversation.promise;
      const amount = formatMoney({ amountMinor, currency }, lang);
      parts.push(lang === 'zh' ? `${dueOn} 前 ${amount}` : `${amount} by ${dueOn}`);
    }
    if (talkSeconds > 0) parts.push(lang === 'zh' ? `通话 ${Math.round(talkSeconds)} 秒` : `${Math.round(talkSeconds)} s`);
    if (stopReason !== undefined) parts.push(lang === 'zh' ? `因停止指令提前结束：${stopReason}` : `ended early by a stop: ${stopReason}`);
    return parts.join(lang === 'zh' ? '，' : ', ');
  };
  return { en: `Call: ${inLang('en')}`, zh: `电话：${inLang('zh')}` };
}
