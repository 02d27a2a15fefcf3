import { addDays, type LocalDate } from '@dunwell/rules';
import { allPacks, deadline, type Pack, packsOf } from '@dunwell/rules/policy';

/** Kept at least this long after the last collection activity wherever no pack says longer: the longest common period. @source 12 CFR 1006.100(a) */
const leastDays = 3 * 366;
const houseRule = 'HOUSE-RETENTION-3Y';

export interface Kept {
  /** First date on which the records may be purged. */
  readonly until: LocalDate;
  /** The rule that asks for it. */
  readonly rule: string;
}

/** Until when the records of a person in these places are kept, and by which rule: the latest of all their packs, signed or not. */
export const keepUntil = (lastActivityOn: LocalDate, jurisdictions: readonly string[]): Kept =>
  latest(lastActivityOn, packsOf(jurisdictions));

/** Until when something is kept of which nobody knows whose it is: as long as the strictest place in the world would ask. */
export const keepUntilAnywhere = (foundOn: LocalDate): LocalDate => latest(foundOn, allPacks()).until;

function latest(lastActivityOn: LocalDate, packs: readonly Pack[]): Kept {
  let kept: Kept = { until: addDays(lastActivityOn, leastDays), rule: houseRule };
  for (const pack of packs) {
    for (const rule of retentionRules(pack)) {
      const answered = deadline({ rule, input: { lastCollectionActivityOn: lastActivityOn, callRecordedOn: lastActivityOn } }, [pack]);
      const until = answered.ok ? answered.answer.mustNotPurgeBefore : undefined;
      if (until !== undefined && until > kept.until) kept = { until, rule };
    }
  }
  return kept;
}

const retentionRules = (pack: Pack): string[] =>
  pack.rules.filter(({ primitive, enabled }) => primitive === 'RETENTION' && enabled).map(({ id }) => id);
