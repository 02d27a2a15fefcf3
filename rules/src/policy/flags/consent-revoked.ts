import { block } from '../finding.ts';
import type { Flag } from '../flag.ts';
import type { Scene } from '../scene.ts';

type Consent = NonNullable<Scene['facts']['tcpaConsents']>[number];

/** A revocation stands until a newer consent for this number. */
const isRenewed = (scene: Scene, consents: readonly Consent[], revokedMs: number): boolean =>
  consents.some((consent) => {
    const atMs = scene.known(consent.at);
    return consent.to === scene.proposal.to && atMs !== undefined && atMs > revokedMs && scene.known(consent.revokedAt) === undefined;
  });

const revoked =
  (reaches: (scene: Scene, consent: Consent) => boolean): Flag =>
  (scene) => {
    const consents = scene.facts.tcpaConsents ?? [];
    const stands = consents.some((consent) => {
      const revokedMs = reaches(scene, consent) ? scene.known(consent.revokedAt) : undefined;
      return revokedMs !== undefined && !isRenewed(scene, consents, revokedMs);
    });
    return stands ? block : undefined;
  };

/** Consent for this number was revoked, by any reasonable means. @source 47 CFR 64.1200(a)(10) */
export const consentRevoked = revoked((scene, consent) => consent.to === scene.proposal.to);

/** Any revocation by this person reaches every robocall and text of the caller. @source 47 CFR 64.1200(a)(10), DA 26-12 */
export const anyConsentRevoked = revoked(() => true);
