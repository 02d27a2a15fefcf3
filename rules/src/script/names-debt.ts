import type { Script, ScriptState } from './script.ts';

/** Values that reveal a debt, or the creditor behind it, to whoever is listening. */
const revealing = /\{\{(creditor|product|balance|daysPastDue|dueDate|promiseAmount|promiseDate)\}\}/;
const english =
  /\b(debts?|owe[ds]?|owing|loan|overdue|past[- ]due|arrears|delinquen\w+|collect(ion|ing|or)s?|repay\w*|payment plan|balance|credit card)\b/i;
const chinese = /欠款|债务|逾期|催收|还款|贷款|借款|欠钱|账单|信用卡|拖欠/;

/**
 * True when the sentence tells the listener that there is a debt, in either language.
 * @source 12 CFR 1006.6(d)(1): a debt may not be disclosed to a person other than the consumer
 */
export const namesDebt = ({ say }: Pick<ScriptState, 'say'>): boolean =>
  revealing.test(say.en) || revealing.test(say.zh) || english.test(say.en) || chinese.test(say.zh);

/** Wording that threatens, shames or pretends. */
export const forbiddenWording: readonly { readonly pattern: RegExp; readonly source: string }[] = [
  { pattern: /\b(arrest\w*|jail|prison|imprison\w*|police|criminal)\b|逮捕|坐牢|拘留|报警|警察|刑事/i, source: '12 CFR 1006.18(c)(1)(i)' },
  { pattern: /\b(sue you|lawsuit|garnish\w*|seize|repossess\w*)\b|起诉你|查封|冻结您?的(账户|工资)/i, source: '12 CFR 1006.18(c)(1)(ii)' },
  {
    pattern:
      /\b(tell|inform|contact|call) your (family|parents|friends|neighbou?rs|employer|boss|spouse)\b|(告诉|通知|联系)您?的?(家人|父母|朋友|邻居|单位|同事|亲友)/i,
    source: '12 CFR 1006.6(d)(1)',
  },
  { pattern: /\b(government|federal agency|court official)\b|法院工作人员|公安|政府部门/i, source: '12 CFR 1006.18(b)(1)(i)' },
  {
    pattern: /\b(final warning|last chance|or else|shame|deadbeat|blacklist\w*)\b|最后警告|后果自负|曝光|老赖|黑名单/i,
    source: '12 CFR 1006.14(a)',
  },
  {
    pattern: /\b(i am (a )?(real |human )?person|not a (robot|machine))\b|我是真人|不是机器人/i,
    source: 'Regulation (EU) 2024/1689 art. 50(1)',
  },
];

/** Every state of a script with its id. */
export const statesOf = (script: Script): readonly (readonly [string, ScriptState])[] => Object.entries(script.states);
