import type { Conversation } from './effects.ts';
import type { Lang, Words } from './lang.ts';
import type { AttemptState, Channel, ContactOutcome } from './outcome.ts';

const channelNames: Readonly<Record<Channel | 'ringless_voicemail', Words>> = {
  call: { en: 'Call', zh: '电话' },
  sms: { en: 'SMS', zh: '短信' },
  email: { en: 'E-mail', zh: '邮件' },
  letter: { en: 'Letter', zh: '信函' },
  push: { en: 'Push message', zh: '推送' },
  ringless_voicemail: { en: 'Voicemail without a ring', zh: '免响铃留言' },
};

const outcomes: Readonly<Record<ContactOutcome, Words>> = {
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
  sent: { en: 'sent', zh: '已发送' },
  delivered: { en: 'delivered', zh: '已送达' },
  undeliverable: { en: 'could not be delivered', zh: '无法送达' },
  received: { en: 'received', zh: '已收到' },
};

/** A way of reaching people, as a noun. */
export const channelInWords = (channel: keyof typeof channelNames, lang: Lang): string => channelNames[channel][lang];

/** What became of one contact, as a clause. */
export const contactOutcomeInWords = (outcome: ContactOutcome, lang: Lang): string => outcomes[outcome][lang];

const states: Readonly<Record<AttemptState, Words>> = {
  reserved: { en: 'about to start', zh: '即将开始' },
  dispatched: { en: 'under way', zh: '进行中' },
  settled: { en: 'done', zh: '已完成' },
  unknown: outcomes.unknown,
  released: { en: 'given back: nothing left', zh: '已撤回，未发出' },
};

/** What became of an attempt, or how far it has come, as a clause. */
export const attemptInWords = ({ state, outcome }: { readonly state: AttemptState; readonly outcome: ContactOutcome | null }): Words =>
  outcome === null ? states[state] : outcomes[outcome];

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

/** What a conversation came to, as a clause. */
export const conversationResultInWords = (result: Conversation['result'], lang: Lang): string => results[result][lang];
