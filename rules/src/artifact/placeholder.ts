import type { Words } from '../lang.ts';

/** What a message may speak of. A closed set: a template that asks for anything else is refused. */
export interface Placeholder {
  readonly label: Words;
  /** A long but ordinary value: previews show it, and message lengths are counted with it. */
  readonly sample: Words;
}

const of = (en: string, zh: string, sampleEn: string, sampleZh: string): Placeholder => ({
  label: { en, zh },
  sample: { en: sampleEn, zh: sampleZh },
});

export const placeholders = {
  name: of('Name of the consumer', '姓名', 'Alexandra Montgomery', '欧阳晓明'),
  creditor: of('Creditor', '债权人', 'Harbor Community Bank', '海港社区银行'),
  company: of('Company that writes', '联系方', 'Dunwell Services', '敦威尔服务'),
  caseRef: of('Case reference', '案件编号', 'DW-2026-0004711', 'DW-2026-0004711'),
  balance: of('Amount owed', '欠款金额', 'US$12,345.67', '¥12,345.67'),
  minimumDue: of('Least amount to pay now', '最低还款额', 'US$1,234.56', '¥1,234.56'),
  dueDate: of('Due date', '到期日', 'September 30, 2026', '2026年9月30日'),
  daysPastDue: of('Days past due', '逾期天数', '120', '120'),
  promiseAmount: of('Amount promised', '承诺金额', 'US$1,234.56', '¥1,234.56'),
  promiseDate: of('Date promised', '承诺日期', 'September 30, 2026', '2026年9月30日'),
  payLink: of(
    'One-time link to the self-service page',
    '自助页面链接',
    'https://pay.example.com/c/7Qm2xK9d',
    'https://pay.example.com/c/7Qm2xK9d',
  ),
  optOut: of('How to stop messages on this channel', '退订方式', 'Reply STOP to opt out', '回复 TD 退订'),
  callbackNumber: of('Number to call back', '回拨电话', '+1 800 555 0199', '400-555-0199'),
  callbackHours: of('Hours of the call-back number', '服务时间', 'Mon–Fri 9 am–6 pm', '工作日 9:00–18:00'),
  address: of('Postal address that writes', '联系地址', '100 Main Street, Springfield, IL 62701', '上海市浦东新区世纪大道100号'),
  today: of('Date of the message', '今天的日期', 'September 30, 2026', '2026年9月30日'),
  disputeBy: of('Last day to dispute', '提出异议的截止日', 'September 30, 2026', '2026年9月30日'),
} as const satisfies Record<string, Placeholder>;
export type PlaceholderName = keyof typeof placeholders;

/** Values for one message, already in words of its language: money and dates are formatted by the caller. */
export type TemplateValues = Readonly<Partial<Record<PlaceholderName, string>>>;

export const isPlaceholder = (name: string): name is PlaceholderName => Object.hasOwn(placeholders, name);

/** Every `{{name}}` in a text, in order of first use. */
export const placeholdersIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map(([, name]) => name!)),
];
