import type { HouseReason } from '../house-reason.ts';
import type { Lang } from '../lang.ts';
import { Voicemail, type VoicemailPart } from '../voicemail.ts';
import { content } from './content.ts';
import { type ContentLimit, contentBans } from './limits.ts';
import { faultsOf } from './obligation.ts';
import type { Pack } from './pack.ts';

/** The value each part holds; a part not named here holds none. @source 12 CFR 1006.2(j)(1): business name, a natural person's name, reply number */
const heldBy: Readonly<Record<string, string>> = {
  business_name_neutral: 'company',
  natural_person_name: 'agentName',
  reply_number: 'callbackNumber',
  salutation: 'name',
  date_time: 'today',
  suggested_reply_times: 'callbackHours',
};
/** Parts that may also do without their value: "Hello" is a salutation. */
const mayBePlain: ReadonlySet<string> = new Set(['salutation', 'date_time', 'suggested_reply_times']);

/** What would tell a listener that it is about a debt. @source 12 CFR 1006.2(j) comment 1: nothing but the permitted content */
const telling: Readonly<Record<Lang, RegExp>> = {
  en: /\b(debts?|owe[ds]?|owing|loans?|overdue|past[- ]due|arrears|delinquen\w+|collect(ion|ing|ors?|s)?|repay\w*|pay(ments?|ing)?|balance|account|amount|urgent|legal|creditor|bank)\b/i,
  zh: /欠|债|逾期|催收|还款|付款|贷款|借款|账单|账户|金额|信用卡|紧急|法律|银行/,
};

/** Whether these words, in whatever language they came, tell that it is about a debt. */
export const tellsOfDebt = (text: string): boolean => {
  const plain = text.normalize('NFKC');
  return telling.en.test(plain) || telling.zh.test(plain);
};

/** Rule ids of messages on machines that no pack has. */
export const noExemption = 'VOICEMAIL-NOT-EXEMPT' satisfies HouseReason;

/** A rule that says what a message on a machine may hold. */
export type VoicemailLimit = ContentLimit;

/** The rules of these packs under which a message on a machine is no communication about a debt. */
export const voicemailLimits = (packs: readonly Pack[]): readonly VoicemailLimit[] =>
  contentBans(packs).filter(({ ban }) => ban.kind === 'closedVocabulary' && ban.channels.includes('voicemail'));

export interface VoicemailAnswer {
  readonly isLimitedContent: boolean;
  /** Rules that forbid leaving it. */
  readonly rules: readonly string[];
  /** As of `content`, and for the words themselves: `tells_…`, `lacks_value_…`, `strange_value_…`, `number_in_…`. */
  readonly reasons: readonly string[];
}

function reasonsIn({ element, say }: VoicemailPart): string[] {
  const own = heldBy[element];
  return (['en', 'zh'] as const).flatMap((lang) => {
    const values = valuesIn(say[lang]);
    const plain = say[lang].replace(/\{\{[^{}]*\}\}/g, '').normalize('NFKC');
    return [
      ...(telling[lang].test(plain) ? [`tells_${element}_${lang}`] : []),
      ...(own && !mayBePlain.has(element) && !values.includes(own) ? [`lacks_value_${element}_${lang}`] : []),
      ...(values.some((name) => name !== own) ? [`strange_value_${element}_${lang}`] : []),
      ...(/\d/.test(plain) && element !== 'suggested_reply_times' ? [`number_in_${element}_${lang}`] : []),
    ];
  });
}

/** Names of the values a sentence has filled in. */
export const valuesIn = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map(([, name]) => name!);

/**
 * May this be left on a machine without being a communication about a debt? The parts must be exactly those the packs
 * permit, and their words must tell nothing more. @source 12 CFR 1006.2(j)
 */
export function checkVoicemail(document: unknown, packs: readonly Pack[]): VoicemailAnswer {
  const limits = voicemailLimits(packs);
  const parsed = Voicemail.safeParse(document);
  const rules = limits.length === 0 ? [noExemption] : limits.map(({ rule }) => rule);
  if (!parsed.success) return { isLimitedContent: false, rules, reasons: faultsOf(parsed.error, 'voicemail').issues };
  if (limits.length === 0) return { isLimitedContent: false, rules, reasons: ['no_exemption'] };
  const { parts } = parsed.data;
  const input = { recipient: 'consumer', channel: 'voicemail', elements: parts.map(({ element }) => element) };
  const judged = limits.map(({ rule }) => {
    const answered = content({ rule, input }, packs);
    return { rule, reasons: answered.ok ? answered.answer.reasons : answered.issues };
  });
  const ofWords = parts.flatMap(reasonsIn);
  const reasons = [...new Set([...judged.flatMap((each) => each.reasons), ...ofWords])];
  const broken = judged.filter((each) => each.reasons.length > 0 || ofWords.length > 0).map(({ rule }) => rule);
  return { isLimitedContent: reasons.length === 0, rules: broken, reasons };
}
