import { block } from '../finding.ts';
import type { Flag } from '../flag.ts';
import type { Scene } from '../scene.ts';

interface OptOut {
  readonly medium: string;
  readonly atMs: number;
  readonly to?: string | undefined;
}

/** Spoken "stop calling" is no written cease, but it ends calls. @source 12 CFR 1006.14(h)(1) */
function optOuts(scene: Scene): OptOut[] {
  const found: OptOut[] = [];
  for (const fact of scene.facts.mediumOptOuts ?? []) {
    const atMs = scene.known(fact.at);
    if (atMs !== undefined) found.push({ medium: fact.medium, atMs, to: fact.to });
  }
  const cease = scene.facts.cease;
  const ceasedMs = cease?.medium === 'call' ? scene.known(cease.receivedAt) : undefined;
  if (ceasedMs !== undefined) found.push({ medium: 'call', atMs: ceasedMs });
  return found;
}

/** The person asked for this medium again, after refusing it. */
function isWithdrawn(scene: Scene, optOut: OptOut): boolean {
  const consent = optOut.medium === 'sms' ? scene.facts.smsConsent : optOut.medium === 'email' ? scene.facts.emailConsent : undefined;
  if (!consent || (consent.to !== undefined && consent.to !== scene.proposal.to)) return false;
  return (scene.known(consent.at) ?? Number.NEGATIVE_INFINITY) > optOut.atMs;
}

const isConfirmed = (scene: Scene, optOut: OptOut): boolean =>
  scene.events.some((event) => event.type === optOut.medium && event.purpose === 'optout_confirmation' && event.atMs >= optOut.atMs);

/** The medium, or this number or address, was refused; one bare confirmation of an electronic opt-out is allowed. @source 12 CFR 1006.14(h) */
export const mediumOptOut: Flag = (scene) => {
  const { channel, to } = scene.proposal;
  const standing = optOuts(scene).filter(
    (optOut) => optOut.medium === channel && (optOut.to === undefined || optOut.to === to) && !isWithdrawn(scene, optOut),
  );
  if (standing.length === 0) return undefined;
  const mayConfirm =
    scene.purpose === 'optout_confirmation' && channel !== 'call' && standing.some((optOut) => !isConfirmed(scene, optOut));
  return mayConfirm ? undefined : block;
};
