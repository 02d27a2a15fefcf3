import { aggregate } from '../aggregate.ts';
import { content } from '../content.ts';
import { deadline } from '../deadline.ts';
import { allPacks } from '../library.ts';

/** A question that is not about one contact, and its answer. */
export interface ObligationCase {
  readonly title: string;
  readonly asked: 'deadline' | 'content' | 'aggregate';
  readonly rule?: string;
  readonly input: Record<string, string | number | boolean | string[]>;
  readonly answer: object;
}

const by = (rule: string, title: string, input: ObligationCase['input'], answer: object): ObligationCase => ({
  title,
  asked: 'deadline',
  rule,
  input,
  answer,
});
const voicemail = ['business_name_neutral', 'request_reply', 'natural_person_name', 'reply_number'];
const left = (title: string, input: Partial<ObligationCase['input']>, ...reasons: string[]): ObligationCase => ({
  title,
  asked: 'content',
  input: { recipient: 'unknown', channel: 'voicemail', elements: voicemail, ...input } as ObligationCase['input'],
  answer: { isLimitedContent: reasons.length === 0, reasons },
});
const campaign = (live: number, abandoned: number, decision: string, ratePercent: number): ObligationCase => ({
  title: `${abandoned} of ${live} calls abandoned`,
  asked: 'aggregate',
  input: { liveAnswered30d: live, machineAnswered30d: 5000, abandoned30d: abandoned },
  answer: { decision, ratePercent },
});

export const obligationCases: readonly ObligationCase[] = [
  by(
    'US-REGF-VALIDATION-5D',
    'five days after the first communication',
    { initialCommunicationOn: '2026-12-29' },
    { sendByDate: '2027-01-03' },
  ),
  by(
    'US-REGF-VALIDATION-PERIOD',
    'sent on a Friday',
    { noticeSentOn: '2026-03-06', federalHolidays: [] },
    { assumedReceiptDate: '2026-03-13', periodEndsOn: '2026-04-12' },
  ),
  by(
    'US-REGF-VALIDATION-PERIOD',
    'a holiday is no business day',
    { noticeSentOn: '2026-11-23', federalHolidays: ['2026-11-26'] },
    { assumedReceiptDate: '2026-12-01', periodEndsOn: '2026-12-31' },
  ),
  by(
    'US-REGF-VALIDATION-PERIOD',
    'sent on a Saturday, the first business day is Monday',
    { noticeSentOn: '2026-03-07' },
    { assumedReceiptDate: '2026-03-13', periodEndsOn: '2026-04-12' },
  ),
  by(
    'US-REGF-POSTDATED',
    'ten to three business days before',
    { depositOn: '2026-03-20', federalHolidays: [] },
    { noticeNotBefore: '2026-03-06', noticeNotAfter: '2026-03-17' },
  ),
  by(
    'US-REGF-POSTDATED',
    'holidays and weekends between',
    { depositOn: '2026-07-06', federalHolidays: ['2026-07-03', '2026-06-19'] },
    { noticeNotBefore: '2026-06-18', noticeNotAfter: '2026-06-30' },
  ),
  by(
    'US-REGF-RETENTION-3Y',
    'three years after the last activity',
    { lastCollectionActivityOn: '2026-05-10' },
    { mustNotPurgeBefore: '2029-05-10' },
  ),
  by('US-REGF-RETENTION-3Y', 'an anniversary of 29 February', { callRecordedOn: '2028-02-29' }, { mustNotPurgeBefore: '2031-03-01' }),
  by(
    'US-REGF-RETENTION-3Y',
    'the later of two reasons',
    { lastCollectionActivityOn: '2026-05-10', callRecordedOn: '2026-05-12' },
    { mustNotPurgeBefore: '2029-05-12' },
  ),
  by(
    'US-REGF-RETENTION-3Y',
    'the later of two reasons, the other way round',
    { lastCollectionActivityOn: '2026-05-13', callRecordedOn: '2026-05-12' },
    { mustNotPurgeBefore: '2029-05-13' },
  ),
  by('CN-GBT-AGENCY', 'a review in October', { lastReviewOn: '2024-10-31' }, { reviewBy: '2025-10-31' }),
  by('CN-GBT-AGENCY', 'the yearly review of an agency', { lastReviewOn: '2024-02-29' }, { reviewBy: '2025-03-01' }),
  by('UK-DRS-MORATORIUM', 'sixty dates, the first included', { moratoriumFrom: '2026-03-02', days: 60 }, { through: '2026-04-30' }),
  by('UK-DRS-MORATORIUM', 'sixty where no number is given', { moratoriumFrom: '2026-03-02' }, { through: '2026-04-30' }),
  by('UK-DRS-MORATORIUM', 'a single date', { moratoriumFrom: '2026-03-02', days: 1 }, { through: '2026-03-02' }),
  by('UK-DRS-MHC', 'thirty days beyond the treatment', { treatmentEndedOn: '2026-03-02' }, { through: '2026-04-01' }),
  by('US-REGF-FURNISH-14D', 'furnishing after the fourteenth full day', { messageSentOn: '2026-05-01' }, { mayFurnishFrom: '2026-05-16' }),
  left('exactly what is required', {}),
  left('for the consumer', { recipient: 'consumer' }),
  left('with what is allowed besides', {
    elements: [...voicemail, 'salutation', 'date_time', 'suggested_reply_times', 'any_representative_statement'],
  }),
  left(
    'no natural person is named',
    { elements: voicemail.filter((element) => element !== 'natural_person_name') },
    'missing_natural_person_name',
  ),
  left(
    'the name reveals collection',
    { elements: ['business_name_reveals_collection', ...voicemail.slice(1)] },
    'missing_business_name_neutral',
    'not_allowed_business_name_reveals_collection',
  ),
  left('saying that it is an AI goes beyond', { elements: [...voicemail, 'ai_disclosure'] }, 'not_allowed_ai_disclosure'),
  left('a text is no voicemail', { channel: 'sms' }, 'not_a_voicemail'),
  left('knowingly left for a third person', { recipient: 'known_third_party' }, 'left_for_known_third_party'),
  left('cut off', { partial: true }, 'cut_off'),
  campaign(1000, 30, 'ALLOW', 3),
  campaign(1000, 31, 'BLOCK', 3.1),
  campaign(970, 30, 'BLOCK', 3.09),
  campaign(990, 30, 'BLOCK', 3.03),
  campaign(0, 0, 'ALLOW', 0),
  campaign(0, 1, 'BLOCK', 100),
];

const functions = { deadline, content, aggregate };

/** What is answered to such a question by the shipped packs. */
export const answerTo = ({ asked, rule, input }: ObligationCase) =>
  functions[asked]({ input, ...(rule === undefined ? {} : { rule }) }, allPacks());

/** Title of the first question answered otherwise than written. @public for the mutants, which load it by name */
export const firstWrongAnswer = (): string | undefined =>
  obligationCases.find((row) => {
    const answered = answerTo(row);
    return !answered.ok || JSON.stringify(answered.answer) !== JSON.stringify(row.answer);
  })?.title;
