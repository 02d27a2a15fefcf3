import { localTime } from '../../time.ts';
import type { Answer } from '../answer.ts';
import { decide } from '../decide.ts';
import { instantMs } from '../moment.ts';
import { Pack, type PackRule } from '../pack.ts';
import { Request } from '../request.ts';
import { guardTable, type Row } from './guard-case.ts';

/** Where the readings of a row are taken. */
const home = 'America/New_York';

export type Rule = Pick<PackRule, 'primitive'> & Partial<Omit<PackRule, 'primitive'>>;

const words = { en: 'A rule.', zh: '一条规则。' };

/** A law made up to ask one question no shipped pack asks. It holds everywhere, and knows no place where none is known. */
export const law = (rules: readonly Rule[], differs: Partial<Pack> = {}): Pack =>
  Pack.parse({
    id: 'made-up',
    version: '1',
    name: words,
    effectiveFrom: '2020-01-01',
    jurisdictions: ['*'],
    zone: { basis: 'candidates' },
    actorRoles: ['collector', 'creditor'],
    status: 'active',
    confidence: 'V1',
    citations: ['made up'],
    rules: rules.map((rule, i) => ({ id: `RULE-${i + 1}`, cite: 'made up', words, ...rule })),
    ...differs,
  });

/** The request of a row, read at home. */
export const requestOf = (row: Row): Request =>
  Request.parse(guardTable({ zone: home, packs: [], jurisdictions: ['US'] })('', row, { is: 'ALLOW' }).request);

export const answerTo = (packs: readonly Pack[], row: Row): Answer => decide(requestOf(row), packs);

const reading = (instant: string): string => {
  const { date, minuteOfDay } = localTime(home, instantMs(instant));
  return `${date} ${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`;
};

/** `ALLOW`, `BLOCK`, `REQUIRE a b`, `DEFER 2026-10-21 08:00` read at home. */
export function judged(packs: readonly Pack[], row: Row): string {
  const { decision, earliestAllowedAt, requirements } = answerTo(packs, row);
  return [decision, ...(decision === 'REQUIRE' ? requirements : []), ...(earliestAllowedAt ? [reading(earliestAllowedAt)] : [])].join(' ');
}
