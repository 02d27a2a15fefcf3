import type { Words } from './lang.ts';

const tokenOver: Words = {
  en: 'The permission had ended at the moment of dispatch: contact was stopped, or the permitted time was over. Nothing left.',
  zh: '发出的一刻许可已失效（联系被停止，或允许时段已过），未发出。',
};

const reasons = {
  'HOUSE-DECEASED': { en: 'The consumer has died.', zh: '消费者已去世。' },
  'HOUSE-BANKRUPTCY': { en: 'The consumer is bankrupt: collection is stayed.', zh: '消费者已破产：催收中止。' },
  'HOUSE-IDENTITY-THEFT': { en: 'The consumer reports identity theft.', zh: '消费者称身份被盗用。' },
  'HOUSE-CASE-CLOSED': { en: 'The case is closed.', zh: '案件已结案。' },
  'VOICEMAIL-NOT-EXEMPT': {
    en: 'No rule lets a message be left on an answering machine here.',
    zh: '此处没有规则允许在语音信箱留言。',
  },
  'KILL-SWITCH': { en: 'Contact was stopped by hand.', zh: '人工停止了联系。' },
  'KILL-SWITCH-ALL': { en: 'All contact was stopped by hand.', zh: '人工停止了所有联系。' },
  'KILL-SWITCH-CHANNEL': { en: 'The channel was stopped by hand.', zh: '人工停止了该渠道。' },
  'KILL-SWITCH-STRATEGY': { en: 'The strategy was stopped by hand.', zh: '人工停止了该策略。' },
  'KILL-SWITCH-CREDITOR': { en: 'The creditor was stopped by hand.', zh: '人工停止了该债权人。' },
  'KILL-SWITCH-CASE': { en: 'The case was stopped by hand.', zh: '人工停止了该案件。' },
  'CASE-NEWS': { en: 'Something new happened in the case and is looked at first.', zh: '案件有新情况，须先处理。' },
  'TOO-LATE': { en: 'The time within which this contact was wanted is over.', zh: '策略要求的联系时限已过。' },
  INTERRUPTED: { en: 'The work was interrupted before anything left.', zh: '发出之前工作中断，未发出。' },
  'TOKEN-REFUSED': tokenOver,
  'PROVIDER-AWAY': { en: 'The message provider cannot be reached. Nothing left.', zh: '消息服务商无法连接，未发出。' },
  'SWITCH-tokenRefused': tokenOver,
  'SWITCH-windowTooShort': {
    en: 'The permitted time would have ended before a conversation could. Nobody was rung.',
    zh: '通话尚未结束，允许时段就会结束，未拨打。',
  },
  'SWITCH-switchUnavailable': { en: 'The telephone exchange cannot be reached. Nobody was rung.', zh: '电话交换机无法连接，未拨打。' },
  'SWITCH-switchRefused': { en: 'The telephone exchange refused the call. Nobody was rung.', zh: '电话交换机拒绝了呼叫，未拨打。' },
  'SWITCH-invalidOrder': {
    en: 'The call could not be placed: the number is not written in full international form, or the ringing time is out of range. Nobody was rung.',
    zh: '无法拨打：号码不是完整的国际格式，或振铃时长超出范围，未拨打。',
  },
  'SWITCH-stopped': {
    en: 'Contact was stopped by hand while the call was being prepared. Nobody was rung.',
    zh: '准备呼叫时人工停止了联系，未拨打。',
  },
  RELEASED: { en: 'The contact was given back before anything left.', zh: '联系在发出前已撤回。' },
  'NO-SUCH-CASE': { en: 'There is no such case.', zh: '没有这个案件。' },
  'NO-SUCH-ADDRESS': { en: 'The number or address can no longer be used.', zh: '该号码或地址已不可用。' },
  'TEMPLATE-NOT-SIGNED': { en: 'The text is not signed any more.', zh: '该文本的签署已撤回。' },
  'WORDS-CHANGED': { en: 'The words have changed since they were shown.', zh: '显示之后内容有变。' },
  capacity: { en: 'No line or no person was free in that hour.', zh: '该小时内没有空闲线路或人员。' },
} as const satisfies Readonly<Record<string, Words>>;

/** The text needs a value nobody knows of this case; its name follows. */
const noValue = 'NO-VALUE-';

/** Why nobody was contacted, where it is no rule of a pack: a fact, a stop by hand, or something of the house itself. */
export type HouseReason = keyof typeof reasons | `${typeof noValue}${string}`;

/** Every reason of the house that has a name of its own. */
export const houseReasons = Object.keys(reasons) as readonly (keyof typeof reasons)[];

/** A value the text needs and nobody knows of this case. */
export const noValueFor = (name: string): HouseReason => `${noValue}${name}`;

/** A reason of the house in a plain sentence; a rule of a pack has its words there, and none here. */
export function houseReasonInWords(code: string): Words | undefined {
  if (Object.hasOwn(reasons, code)) return reasons[code as keyof typeof reasons];
  if (!code.startsWith(noValue)) return undefined;
  const name = code.slice(noValue.length);
  return { en: `The text needs something that is not known of this case: ${name}.`, zh: `文本所需的内容在本案件中未知：${name}。` };
}
