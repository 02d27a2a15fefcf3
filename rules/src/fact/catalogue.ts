import type { Words } from '../lang.ts';

/** A typed fact a rule may ask about. Dates are `YYYY-MM-DD` strings; absent knowledge is `null`, never a guess. */
export interface FactType {
  readonly name: string;
  readonly type: 'number' | 'string' | 'boolean' | 'date' | 'strings';
  readonly unit?: 'days' | 'minor' | 'count' | 'share' | 'points' | 'hour';
  readonly source: 'case' | 'consumer' | 'ledger' | 'promise' | 'payment' | 'score' | 'clock' | 'custom';
  /** Personal data: masked in test runs and exports. */
  readonly personal?: boolean;
  readonly nullable?: boolean;
  readonly values?: readonly string[];
  readonly label: Words;
}
export type FactValue = string | number | boolean | null | readonly string[];
export type Facts = Readonly<Record<string, FactValue>>;

const fact = (
  name: string,
  type: FactType['type'],
  source: FactType['source'],
  en: string,
  zh: string,
  more: Partial<FactType> = {},
): FactType => ({ name, type, source, label: { en, zh }, ...more });

/** Every fact the engine supplies itself. Portfolio columns it does not know become `custom` facts beside these. */
export const catalogue: readonly FactType[] = [
  fact('daysPastDue', 'number', 'case', 'Days past due', '逾期天数', { unit: 'days' }),
  fact('bucket', 'string', 'case', 'Bucket', '账龄', { values: ['M0', 'M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7+'] }),
  fact('balanceMinor', 'number', 'case', 'Balance owed', '欠款余额', { unit: 'minor' }),
  fact('principalMinor', 'number', 'case', 'Principal', '本金', { unit: 'minor' }),
  fact('interestMinor', 'number', 'case', 'Interest', '利息', { unit: 'minor' }),
  fact('feesMinor', 'number', 'case', 'Fees', '费用', { unit: 'minor' }),
  fact('currency', 'string', 'case', 'Currency', '币种'),
  fact('product', 'string', 'case', 'Product', '产品', { values: ['card', 'instalment', 'ecommerce', 'insurance'] }),
  fact('creditor', 'string', 'case', 'Creditor', '债权人'),
  fact('dueOn', 'date', 'case', 'Oldest unpaid due date', '最早未付到期日', { nullable: true }),
  fact('caseAgeDays', 'number', 'case', 'Days in collection', '在催天数', { unit: 'days' }),
  fact('flags', 'strings', 'case', 'Flags', '标记'),
  fact('tags', 'strings', 'case', 'Tags', '标签'),
  fact('region', 'string', 'consumer', 'Region', '地区', { nullable: true }),
  fact('country', 'string', 'consumer', 'Country', '国家'),
  fact('language', 'string', 'consumer', 'Language', '语言', { values: ['en', 'zh'] }),
  fact('casesOfConsumer', 'number', 'consumer', 'Open cases of this consumer', '此人在催案件数', { unit: 'count' }),
  fact('totalBalanceMinor', 'number', 'consumer', 'Total owed by this consumer', '此人欠款合计', { unit: 'minor' }),
  fact('hasPhone', 'boolean', 'consumer', 'Has a usable phone number', '有可用电话'),
  fact('hasEmail', 'boolean', 'consumer', 'Has a usable e-mail address', '有可用邮箱'),
  fact('hasCallConsent', 'boolean', 'consumer', 'Consented to automated calls', '同意自动外呼'),
  fact('hasSmsConsent', 'boolean', 'consumer', 'Consented to SMS', '同意短信'),
  fact('hasEmailConsent', 'boolean', 'consumer', 'Consented to e-mail', '同意邮件'),
  fact('isDisputed', 'boolean', 'consumer', 'Debt is disputed', '存在争议'),
  fact('isHardship', 'boolean', 'consumer', 'In hardship', '经济困难'),
  fact('score', 'number', 'score', 'Collection score', '催收评分', { unit: 'points', nullable: true }),
  fact('riskGrade', 'string', 'score', 'Risk grade', '风险等级', { values: ['A', 'B', 'C', 'D', 'E'], nullable: true }),
  fact('rollProbability', 'number', 'score', 'Probability of rolling forward', '滚动概率', { unit: 'share', nullable: true }),
  fact('openPromise', 'boolean', 'promise', 'Has an open promise', '有未到期承诺'),
  fact('keptPromises', 'number', 'promise', 'Promises kept', '已兑现承诺', { unit: 'count' }),
  fact('brokenPromises', 'number', 'promise', 'Promises broken', '已违约承诺', { unit: 'count' }),
  fact('promiseDueOn', 'date', 'promise', 'Promise due on', '承诺到期日', { nullable: true }),
  fact('promiseAmountMinor', 'number', 'promise', 'Amount of the open promise', '当前承诺金额', { unit: 'minor', nullable: true }),
  fact('promisePaidMinor', 'number', 'promise', 'Paid since the open promise was made', '承诺后已付金额', {
    unit: 'minor',
    nullable: true,
  }),
  fact('lastPaymentMinor', 'number', 'payment', 'Last payment', '最近还款', { unit: 'minor', nullable: true }),
  fact('daysSinceLastPayment', 'number', 'payment', 'Days since last payment', '距上次还款天数', { unit: 'days', nullable: true }),
  fact('lastOutcome', 'string', 'ledger', 'Outcome of the last contact', '最近联系结果', { nullable: true }),
  fact('contactsToday', 'number', 'ledger', 'Contacts today', '今日联系次数', { unit: 'count' }),
  fact('contacts7Days', 'number', 'ledger', 'Contacts in 7 days', '7日内联系次数', { unit: 'count' }),
  fact('callsTotal', 'number', 'ledger', 'Calls placed', '累计外呼', { unit: 'count' }),
  fact('daysSinceLastContact', 'number', 'ledger', 'Days since last contact', '距上次联系天数', { unit: 'days', nullable: true }),
  fact('localHour', 'number', 'clock', 'Hour at the consumer', '当地小时', { unit: 'hour' }),
  fact('localWeekday', 'number', 'clock', 'Weekday at the consumer (1 = Monday)', '当地星期'),
  fact('localDate', 'date', 'clock', 'Date at the consumer', '当地日期'),
  fact('bestHour', 'number', 'score', 'Hour this person is most likely to answer', '最佳触达时段', { unit: 'hour' }),
];
