import type { Words } from '@dunwell/rules';
import type { AsOf } from './standing-for.ts';

const names: Readonly<Record<AsOf['todays'][number], Words>> = {
  preferences: { en: 'preferred times and places', zh: '偏好的时间与地点' },
  places: { en: 'where the person lives', zh: '所在地' },
  numbers: { en: 'line types and places of numbers', zh: '号码的线路类型与所在地' },
  creditorRules: { en: 'the creditor’s own rules', zh: '债权人自己的规则' },
  status: { en: 'the status of the case', zh: '案件状态' },
  daysPastDue: { en: 'days past due', zh: '逾期天数' },
};
const bases: Readonly<Record<AsOf['status']['basis'], Words>> = {
  recorded: { en: 'on record', zh: '有记录' },
  counted: { en: 'counted from what is on record', zh: '由记录推算' },
  today: { en: 'as of today', zh: '取今日数据' },
};
const statuses: Readonly<Record<AsOf['status']['value'], Words>> = {
  open: { en: 'open', zh: '进行中' },
  held: { en: 'on hold', zh: '暂停' },
  closed: { en: 'closed', zh: '已结案' },
};

/** What a question about another instant was answered from, said plainly. */
export function asOfWords({ daysPastDue, status, todays }: AsOf): Words {
  const days = daysPastDue.value;
  return {
    en: `Judged with ${days} days past due (${bases[daysPastDue.basis].en}) and the case ${statuses[status.value].en} (${bases[status.basis].en}); today’s, because no history of them is kept: ${todays.map((one) => names[one].en).join(', ')}.`,
    zh: `按逾期 ${days} 天（${bases[daysPastDue.basis].zh}）、案件${statuses[status.value].zh}（${bases[status.basis].zh}）判断；下列各项无历史记录，取今日数据：${todays.map((one) => names[one].zh).join('、')}。`,
  };
}
