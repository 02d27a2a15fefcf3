import type { Lang, Words } from '../lang.ts';
import { spaced } from './spaced.ts';

const known: Readonly<Record<string, Words>> = {
  arranged: { en: 'Plan agreed', zh: '已达成分期方案' },
  closed: { en: 'Closed', zh: '已结案' },
  closedByPerson: { en: 'Closed by a person', zh: '人工结案' },
  cured: { en: 'Back on schedule', zh: '恢复正常还款' },
  disputeUpheld: { en: 'Dispute upheld', zh: '异议成立' },
  escalate: { en: 'Escalated', zh: '已升级' },
  handedOver: { en: 'Handed over', zh: '已移交' },
  kept: { en: 'Promise kept', zh: '承诺已兑现' },
  keptInHouse: { en: 'Kept in house', zh: '留在内部处理' },
  nowOverdue: { en: 'Now overdue', zh: '已转逾期' },
  paid: { en: 'Paid', zh: '已还清' },
  paidInFull: { en: 'Paid in full', zh: '已全额还清' },
  plan: { en: 'Plan agreed', zh: '已达成分期方案' },
  recalled: { en: 'Recalled by the creditor', zh: '债权人已撤回' },
  reminded: { en: 'Reminded', zh: '已提醒' },
  resumed: { en: 'Resumed', zh: '已恢复' },
  settled: { en: 'Settled', zh: '已和解结清' },
  stopRequested: { en: 'Asked us to stop', zh: '要求停止联系' },
  unresolved: { en: 'Unresolved', zh: '未解决' },
};

/** How a strategy ended, in words: the shipped outcomes by name, a house's own ones spaced out. */
export const outcomeInWords = (outcome: string, lang: Lang): string => known[outcome]?.[lang] ?? spaced(outcome);
