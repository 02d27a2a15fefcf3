import type { Lang, Words } from '../lang.ts';
import { exitName } from './exit-names.ts';
import type { PlanNode } from './plan.ts';

const known: Readonly<Record<string, Words>> = {
  next: { en: 'then', zh: '然后' },
  scored: { en: 'then', zh: '然后' },
  elapsed: { en: 'when the time has come', zh: '时间到后' },
  noDate: { en: 'if that date is not known', zh: '日期未知时' },
  timeout: { en: 'if nothing happens in time', zh: '超时未发生时' },
  otherwise: { en: 'otherwise', zh: '其他情况' },
  promised: { en: 'if the person promises to pay', zh: '承诺还款时' },
  spoke: { en: 'if there was a conversation', zh: '已通话时' },
  voicemail: { en: 'if a voicemail was left', zh: '已留言时' },
  noAnswer: { en: 'if nobody answers', zh: '无人接听时' },
  unreachable: { en: 'if there is no usable contact point', zh: '无可用联系方式时' },
  withheld: { en: 'if contact is not allowed', zh: '不允许联系时' },
  failed: { en: 'if it fails', zh: '失败时' },
  sent: { en: 'once it is sent', zh: '发送后' },
  none: { en: 'if the rules choose nothing', zh: '规则未选择时' },
  kept: { en: 'if it is kept', zh: '兑现时' },
  partlyKept: { en: 'if it is partly kept', zh: '部分兑现时' },
  broken: { en: 'if it is broken', zh: '违约时' },
  noPromise: { en: 'if there is no promise', zh: '没有承诺时' },
  offered: { en: 'if a plan fits', zh: '有合适方案时' },
  noFit: { en: 'if no plan fits', zh: '没有合适方案时' },
  overdue: { en: 'if nobody acts in time', zh: '超时未处理时' },
  found: { en: 'if better details are found', zh: '找到新联系方式时' },
  notFound: { en: 'if nothing is found', zh: '未找到时' },
  released: { en: 'when it is released', zh: '解除时' },
  reviewDue: { en: 'when the review date comes', zh: '到复核日期时' },
  filed: { en: 'then', zh: '然后' },
  again: { en: 'while rounds are left', zh: '次数未满时' },
  done: { en: 'after the last round', zh: '次数用完后' },
  paidInPart: { en: 'if part is paid', zh: '部分还款时' },
  messageReplied: { en: 'if the person replies', zh: '用户回复时' },
  callbackRequested: { en: 'if the person asks for a call back', zh: '请求回电时' },
  promiseMade: { en: 'if a promise is made', zh: '作出承诺时' },
  contactPointChanged: { en: 'if contact details change', zh: '联系方式变更时' },
};

/** An exit as the beginning of a sentence. */
const portInWords = (port: string, lang: Lang): string => known[port]?.[lang] ?? quotedPort(port, lang);

/** An exit of a node: outcomes and arms mean what the drawing says, not what the kind says. */
export const exitInWords = (node: PlanNode, port: string, lang: Lang): string =>
  isNamedBySettings(node, port) ? quotedPort(port, lang) : portInWords(port, lang);

function isNamedBySettings({ config }: PlanNode, port: string): boolean {
  const named = [config.outcomes, config.arms].flatMap((list) => (Array.isArray(list) ? list : []));
  return named.some((one) => one === port || (typeof one === 'object' && one !== null && 'name' in one && one.name === port));
}

const quotedPort = (port: string, lang: Lang): string => {
  const name = exitName(port, lang);
  return lang === 'zh' ? `“${name}”时` : `if "${name}"`;
};
