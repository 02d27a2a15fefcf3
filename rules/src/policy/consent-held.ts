import type { Scene } from './scene.ts';

/** A STOP by text or by word also ends consent to automated calls on the same matter. @source 47 CFR 64.1200(a)(10); FCC 24-24 */
const isStopped = (scene: Scene, sinceMs: number): boolean =>
  (scene.facts.mediumOptOuts ?? []).some((optOut) => {
    const atMs = optOut.medium === 'sms' || optOut.medium === 'call' ? scene.known(optOut.at) : undefined;
    return atMs !== undefined && atMs >= sinceMs && (optOut.to === undefined || optOut.to === scene.proposal.to);
  });

function hasTcpaConsent(scene: Scene): boolean {
  return (scene.facts.tcpaConsents ?? []).some((consent) => {
    const atMs = consent.to === scene.proposal.to ? scene.known(consent.at) : undefined;
    return atMs !== undefined && scene.known(consent.revokedAt) === undefined && !isStopped(scene, atMs);
  });
}

const consentOf = (medium: 'smsConsent' | 'emailConsent', scene: Scene): boolean => {
  const consent = scene.facts[medium];
  return consent !== undefined && (consent.to === undefined || consent.to === scene.proposal.to) && scene.known(consent.at) !== undefined;
};

/** The person has used this medium to reach us. */
const hasWritten = (scene: Scene, type: 'sms' | 'email'): boolean =>
  scene.events.some((event) => event.isInbound && event.type === type && event.personId === scene.personId);

/** Each consent a rule may ask for, and whether it is held at the moment of the proposal. */
export const consents = {
  tcpa: hasTcpaConsent,
  sms: (scene: Scene) => consentOf('smsConsent', scene) || hasWritten(scene, 'sms'),
  email: (scene: Scene) => consentOf('emailConsent', scene) || hasWritten(scene, 'email'),
} as const;
export const consentNames = Object.keys(consents) as [keyof typeof consents, ...(keyof typeof consents)[]];
