import { z } from 'zod';
import type { Lang } from '../lang.ts';
import { content } from './content.ts';
import { knownFields } from './known-fields.ts';
import { Text } from './moment.ts';
import { faultsOf } from './obligation.ts';
import type { Pack } from './pack.ts';

const Sentence = z.string().min(1).max(300);

/** A message for an answering machine, in parts: what each part is, and how it says it. */
export const Voicemail = knownFields({
  format: z.literal('dunwell.voicemail/1'),
  id: z.string().regex(/^[A-Za-z0-9_.:-]{1,64}$/),
  parts: z
    .array(knownFields({ element: Text, say: knownFields({ en: Sentence, zh: Sentence }) }))
    .min(1)
    .max(20),
});

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

export interface VoicemailAnswer {
  readonly isLimitedContent: boolean;
  /** As of `content`, and for the words themselves: `tells_…`, `lacks_value_…`, `strange_value_…`, `number_in_…`. */
  readonly reasons: readonly string[];
}

function reasonsIn({ element, say }: z.output<typeof Voicemail>['parts'][number]): string[] {
  const own = heldBy[element];
  return (['en', 'zh'] as const).flatMap((lang) => {
    const values = [...say[lang].matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map(([, name]) => name!);
    const plain = say[lang].replace(/\{\{[^{}]*\}\}/g, '').normalize('NFKC');
    return [
      ...(telling[lang].test(plain) ? [`tells_${element}_${lang}`] : []),
      ...(own && !mayBePlain.has(element) && !values.includes(own) ? [`lacks_value_${element}_${lang}`] : []),
      ...(values.some((name) => name !== own) ? [`strange_value_${element}_${lang}`] : []),
      ...(/\d/.test(plain) && element !== 'suggested_reply_times' ? [`number_in_${element}_${lang}`] : []),
    ];
  });
}

/**
 * May this be left on a machine without being a communication about a debt? The parts must be exactly those the packs
 * permit, and their words must tell nothing more. @source 12 CFR 1006.2(j)
 */
export function checkVoicemail(document: unknown, packs: readonly Pack[]): VoicemailAnswer {
  const parsed = Voicemail.safeParse(document);
  if (!parsed.success) return { isLimitedContent: false, reasons: faultsOf(parsed.error, 'voicemail').issues };
  const { parts } = parsed.data;
  const input = { recipient: 'consumer', channel: 'voicemail', elements: parts.map(({ element }) => element) };
  const judged = content({ input }, packs);
  const reasons = [...(judged.ok ? judged.answer.reasons : judged.issues), ...parts.flatMap(reasonsIn)];
  return { isLimitedContent: reasons.length === 0, reasons };
}
