import type { Lang } from '../lang.ts';
import { type Currency, formatMoney } from '../money.ts';
import { dayMs, dayNumber, type LocalDate, localTime } from '../time.ts';
import type { TemplateValues } from './placeholder.ts';
import type { SenderIdentity } from './sender.ts';

const optOut = { en: 'Reply STOP to opt out', zh: '回复 TD 退订' };
const callbackHours = { en: 'Mon–Fri 9 am–6 pm', zh: '工作日 9:00–18:00' };

/** The person and the debt, as far as the words of a message need them. */
export interface WrittenAbout {
  readonly caseRef: string;
  readonly name: string;
  readonly language: Lang;
  readonly zone: string;
  readonly creditor: string;
  readonly currency: Currency;
  readonly balanceMinor: number;
  readonly daysPastDue: number;
  readonly dueOn: string | null;
  /** The promise that is open or was made last; a message confirms or recalls it. */
  readonly lastPromise: { readonly amountMinor: number; readonly dueOn: string } | null;
}

/** What a message may say about this person and this debt, in words of its language. The link opens by the attempt's own secret id. */
export function writtenValues(
  about: WrittenAbout,
  sender: SenderIdentity,
  { attemptId, atMs }: { attemptId: string; atMs: number },
): TemplateValues {
  const { name, creditor, caseRef, language: lang, balanceMinor, currency, daysPastDue, dueOn, zone, lastPromise } = about;
  const money = (amountMinor: number): string => formatMoney({ amountMinor, currency }, lang);
  return {
    name,
    creditor,
    company: sender.company,
    caseRef,
    balance: money(balanceMinor),
    // The creditor's file names no lesser sum: what is overdue is what is asked for.
    minimumDue: money(balanceMinor),
    daysPastDue: String(daysPastDue),
    payLink: `${sender.url}/c/${attemptId}`,
    optOut: optOut[lang],
    callbackNumber: sender.callerId,
    callbackHours: callbackHours[lang],
    address: sender.postalAddress,
    today: inWords(localTime(zone, atMs).date, lang),
    ...(dueOn ? { dueDate: inWords(dueOn, lang) } : {}),
    ...(lastPromise ? { promiseAmount: money(lastPromise.amountMinor), promiseDate: inWords(lastPromise.dueOn, lang) } : {}),
  };
}

const inWords = (date: LocalDate, lang: Lang): string =>
  new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(dayNumber(date) * dayMs);
