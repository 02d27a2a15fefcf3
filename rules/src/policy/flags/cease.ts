import { block } from '../finding.ts';
import { concerns, type Flag } from '../flag.ts';

/** Asked in writing to stop; it works from receipt, not from mailing. @source 12 CFR 1006.6(c)(1) and comment 1 */
export const cease: Flag = (scene) => {
  const fact = scene.facts.cease;
  if (!fact || fact.medium === 'call' || !concerns(scene, fact.debtIds)) return undefined;
  return scene.known(fact.receivedAt) === undefined ? undefined : block;
};
