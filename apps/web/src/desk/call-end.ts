import { minorDigits } from '@dunwell/rules';

/** What may come of a call by hand, as the caller would say it. */
export const endChoices = [
  'spoke',
  'someoneElse',
  'wrongNumber',
  'noAnswer',
  'voicemail',
  'voicemailSilent',
  'busy',
  'outOfService',
  'notMade',
] as const;
export type EndChoice = (typeof endChoices)[number];

/** What a conversation may come to. */
export const results = ['noResult', 'promised', 'callback', 'paidAlready', 'refused', 'disputed', 'hardship', 'stop'] as const;

const ends = {
  spoke: { outcome: 'conversation', reached: 'rightParty' },
  someoneElse: { outcome: 'answered_third_party', reached: 'thirdParty' },
  wrongNumber: { outcome: 'answered_third_party', reached: 'wrongNumber' },
  noAnswer: { outcome: 'rang_no_answer', reached: 'unclear' },
  voicemail: { outcome: 'voicemail_left', reached: 'unclear' },
  voicemailSilent: { outcome: 'voicemail_no_message', reached: 'unclear' },
  busy: { outcome: 'busy', reached: 'unclear' },
  outOfService: { outcome: 'not_in_service', reached: 'unclear' },
  notMade: { outcome: 'not_made', reached: 'unclear' },
} as const satisfies Record<EndChoice, object>;

interface Told {
  readonly form: FormData;
  readonly currency: string;
}

/** The caller's words as the ledger's. */
export function endOf(choice: EndChoice, result: (typeof results)[number], { form, currency }: Told) {
  const spoken = choice === 'spoke' ? result : 'noResult';
  const comment = String(form.get('comment') ?? '').trim();
  const digits = (minorDigits as Readonly<Record<string, number>>)[currency] ?? 2;
  const amountMinor = Math.round(Number(form.get('amount')) * 10 ** digits);
  const promise = spoken === 'promised' ? { promise: { amountMinor, dueOn: String(form.get('dueOn')) } } : {};
  return { ...ends[choice], result: spoken, comment, ...promise };
}
