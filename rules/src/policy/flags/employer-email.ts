import { block } from '../finding.ts';
import type { Flag } from '../flag.ts';

/** An address the employer provides, unless the person consented to this very address. @source 12 CFR 1006.22(f)(3) */
export const employerEmail: Flag = (scene) => {
  const { to } = scene.proposal;
  if (to === undefined || !scene.facts.employerEmails?.includes(to)) return undefined;
  const consent = scene.facts.emailConsent;
  return consent?.to === to && scene.known(consent.at) !== undefined ? undefined : block;
};
