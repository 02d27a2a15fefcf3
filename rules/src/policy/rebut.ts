import type { Answer } from './answer.ts';
import { decide } from './decide.ts';
import type { Pack } from './pack.ts';
import type { Request } from './request.ts';

/** Packs whose frequency limits are presumptions; everybody else's are caps. @source 12 CFR 1006.14(b)(2)(i) and (ii) */
const rebuttable = new Set(['us-regf', 'policy-house']);
const frequency = new Set(['COUNT_CAP', 'COOLDOWN']);

/** What is left of an answer once a presumption of frequency is rebutted. */
export interface Rebuttal {
  /** The answer without the contacts made: when such a contact must have ended. */
  readonly answer: Answer;
  /** The presumptions it goes against, and nothing else. */
  readonly rules: readonly string[];
}

/**
 * What holds if a person with a reason makes contact in spite of this answer; `null` where they may not: the contact is
 * not made by a person, or something stands against it that is no presumption of frequency.
 * @source 12 CFR 1006.14(b)(2)(ii) comment 2
 */
export function rebuttalOf(answer: Answer, request: Request, packs: readonly Pack[]): Rebuttal | null {
  if (answer.decision === 'ALLOW' || request.proposal.agent !== 'human') return null;
  const limits = (isPresumed: boolean): readonly string[] =>
    packs
      .filter(({ id }) => rebuttable.has(id) === isPresumed)
      .flatMap(({ rules }) => rules.filter(({ primitive }) => frequency.has(primitive)).map(({ id }) => id));
  const caps = limits(false);
  if (answer.rules.some((rule) => caps.includes(rule))) return null;
  const history = (request.history ?? []).filter(({ direction }) => direction === 'inbound');
  const without = decide({ ...request, history }, packs);
  if (without.decision !== 'ALLOW') return null;
  const presumed = limits(true);
  const rules = answer.rules.filter((rule) => presumed.includes(rule));
  return rules.length === 0 ? null : { answer: without, rules };
}
