import type { Lang, Words } from '../lang.ts';
import { spaced } from './spaced.ts';

/** What people, rules and scorecards choose in the shipped strategies. */
const known: Readonly<Record<string, Words>> = {
  agency: { en: 'agency', zh: '外包机构' },
  arranged: { en: 'plan agreed', zh: '已达成分期' },
  call: { en: 'call', zh: '致电' },
  callBack: { en: 'call back', zh: '回电' },
  close: { en: 'close', zh: '结案' },
  current: { en: 'current', zh: '未逾期' },
  email: { en: 'e-mail', zh: '邮件' },
  friendly: { en: 'friendly', zh: '亲和' },
  goOn: { en: 'go on', zh: '继续' },
  high: { en: 'high', zh: '高' },
  keep: { en: 'keep', zh: '保留' },
  kept: { en: 'kept', zh: '已兑现' },
  legal: { en: 'legal', zh: '法务' },
  letGo: { en: 'let go', zh: '不再追讨' },
  locate: { en: 'locate', zh: '失联修复' },
  low: { en: 'low', zh: '低' },
  medium: { en: 'medium', zh: '中' },
  message: { en: 'message', zh: '发消息' },
  none: { en: 'none', zh: '无' },
  notHardship: { en: 'not hardship', zh: '非困难' },
  overdue: { en: 'overdue', zh: '已逾期' },
  pause: { en: 'pause', zh: '暂缓' },
  person: { en: 'to a person', zh: '转人工' },
  plain: { en: 'plain', zh: '平实' },
  plan: { en: 'plan', zh: '分期方案' },
  promised: { en: 'promised', zh: '已承诺' },
  resume: { en: 'resume', zh: '恢复' },
  settle: { en: 'settle', zh: '结清' },
  sms: { en: 'SMS', zh: '短信' },
  solved: { en: 'solved', zh: '已解决' },
  talk: { en: 'talk', zh: '沟通' },
  unfounded: { en: 'unfounded', zh: '争议不成立' },
  unresolved: { en: 'unresolved', zh: '未解决' },
  upheld: { en: 'upheld', zh: '争议成立' },
};

/** An exit a drawing named, as people read it: the shipped ones by name, a house's own ones spaced out. */
export const exitName = (port: string, lang: Lang): string => (Object.hasOwn(known, port) ? known[port]![lang] : spaced(port));
