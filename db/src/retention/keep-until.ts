import { addDays, type LocalDate } from '@dunwell/rules';
import { deadline, type Pack, packsOf } from '@dunwell/rules/policy';

/** Kept at least this long after the last collection activity wherever no pack says longer: the longest common period. @source 12 CFR 1006.100(a) */
const leastDays = 3 * 366;

/** First date on which records of a person in these places may be purged: the latest of all their packs, signed or not. */
export function keepUntil(lastActivityOn: LocalDate, jurisdictions: readonly string[]): LocalDate {
  let until = addDays(lastActivityOn, leastDays);
  for (const pack of packsOf(jurisdictions)) {
    for (const rule of retentionRules(pack)) {
      const answered = deadline({ rule, input: { lastCollectionActivityOn: lastActivityOn, callRecordedOn: lastActivityOn } }, [pack]);
      const date = answered.ok ? answered.answer.mustNotPurgeBefore : undefined;
      if (date !== undefined && date > until) until = date;
    }
  }
  return until;
}

const retentionRules = (pack: Pack): string[] =>
  pack.rules.filter(({ primitive, enabled }) => primitive === 'RETENTION' && enabled).map(({ id }) => id);
