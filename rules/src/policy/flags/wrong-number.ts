import { block } from '../finding.ts';
import type { Flag } from '../flag.ts';

const reassigned = /^(yes|true|reassigned|disconnected)/;

/** Anyone said that this number or address is not the person's, or the reassigned-number database did. @source 12 CFR 1006.6(d)(3)(ii) comment */
export const wrongNumber: Flag = (scene) => {
  const { to } = scene.proposal;
  const isWrong = scene.facts.wrongNumbers?.some(
    (wrong) => wrong.to === to && (wrong.learnedAt === undefined || scene.known(wrong.learnedAt) !== undefined),
  );
  const isReassigned = scene.facts.reassignedNumberChecks?.some(
    (check) => check.to === to && check.result !== undefined && reassigned.test(check.result) && scene.known(check.at) !== undefined,
  );
  return isWrong || isReassigned ? block : undefined;
};
