import { decide } from '../decide.ts';
import { packById } from '../library.ts';
import { type Pack, packRef } from '../pack.ts';
import type { GuardCase } from './guard-case.ts';

/** The row does not come out as written. `replaced` stands in for the shipped pack of the same reference. */
export function fails({ request, expected, by }: GuardCase, replaced?: Pack): boolean {
  const packs = request.packs.map((ref) => {
    const shipped = packById(ref)!;
    return replaced && packRef(replaced) === packRef(shipped) ? replaced : shipped;
  });
  const answer = decide(request, packs);
  return !(
    answer.decision === expected.decision &&
    (expected.earliestAllowedAt === undefined || answer.earliestAllowedAt === expected.earliestAllowedAt) &&
    (expected.hardStopAt === undefined || answer.hardStopAt === expected.hardStopAt) &&
    (expected.requirements === undefined || answer.requirements.join() === expected.requirements.join()) &&
    by.every((rule) => answer.rules.includes(rule))
  );
}
