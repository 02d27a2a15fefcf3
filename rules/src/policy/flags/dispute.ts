import { dayNumber } from '../../time.ts';
import { block } from '../finding.ts';
import { concerns, type Flag } from '../flag.ts';
import { dayAt } from '../zone-clock.ts';

/** Disputed in writing within the validation period, and the verification has not been sent. @source 12 CFR 1006.38(d)(2) */
export const dispute: Flag = (scene, atMs, context) => {
  const fact = scene.facts.dispute;
  if (!fact || fact.written === false || !concerns(scene, fact.debtIds)) return undefined;
  if (scene.known(fact.verificationSentAt) !== undefined) return undefined;
  if (fact.receivedAt === undefined) return block;
  const receivedMs = scene.known(fact.receivedAt);
  if (receivedMs === undefined) return undefined;
  const periodEndsOn = scene.facts.validation?.periodEndsOn;
  if (periodEndsOn === undefined) return block;
  const isLate = context.zones(scene, atMs).every((zone) => dayAt(zone, receivedMs) > dayNumber(periodEndsOn));
  return isLate ? undefined : block;
};
