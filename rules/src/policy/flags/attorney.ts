import { block } from '../finding.ts';
import { concerns, type Flag } from '../flag.ts';

/** Represented by an attorney on that debt whose name and address are known. @source 12 CFR 1006.6(b)(2) */
export const attorney: Flag = (scene) => {
  const fact = scene.facts.attorney;
  return fact && fact.known !== false && concerns(scene, fact.debtIds) ? block : undefined;
};
