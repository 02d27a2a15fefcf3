import { dayNumber } from '../../time.ts';
import type { CountKey, Exclusion } from '../exclusion.ts';
import { momentMs } from '../moment.ts';
import type { Scene } from '../scene.ts';
import { dayAt } from '../zone-clock.ts';

/** Consent holds on its own date and the six after. @source 12 CFR 1006.14(b)(3)(i) comment 2 */
export const consentDays = 7;

type Consent = NonNullable<Scene['facts']['frequencyConsents']>[number];

function coversDay(consent: Consent, atMs: number, zones: readonly string[]): boolean {
  return zones.every((zone) => {
    const first = dayAt(zone, momentMs(consent.at, zone));
    const day = dayAt(zone, atMs);
    if (day < first || day >= first + consentDays) return false;
    return consent.validOnDates === undefined || consent.validOnDates.some((date) => dayNumber(date) === day);
  });
}

/** A later conversation about the debt uses the consent up; the one in which it was given does not. */
const isUsedUp = (scene: Scene, debtKey: string, range: { fromMs: number; toMs: number }): boolean =>
  scene.events.some(
    (event) =>
      event.isConversation &&
      event.personId === scene.personId &&
      event.atMs > range.fromMs &&
      event.atMs < range.toMs &&
      event.debtKeys.includes(debtKey),
  );

function isConsented(scene: Scene, call: { atMs: number; to: string | undefined }, { debtKey, zones }: CountKey): boolean {
  const consents = scene.facts.frequencyConsents;
  const { atMs, to } = call;
  if (!consents || debtKey === undefined) return false;
  return consents.some((consent) => {
    if (consent.to !== undefined && consent.to !== to) return false;
    const fromMs = scene.known(consent.at);
    if (fromMs === undefined || atMs < fromMs || consent.given !== 'directly_to_collector') return false;
    if (!consent.debtIds?.some((id) => scene.keyOf(id) === debtKey)) return false;
    const revokedMs = scene.known(consent.revokedAt);
    if (revokedMs !== undefined && atMs >= revokedMs) return false;
    return coversDay(consent, atMs, zones) && !isUsedUp(scene, debtKey, { fromMs, toMs: atMs });
  });
}

/** Calls made with the person's prior consent, given directly to the collector for that debt. @source 12 CFR 1006.14(b)(3)(i) */
export const consent: Exclusion = {
  event: (scene, event, key) => !event.isInbound && isConsented(scene, event, key),
  proposal: (scene, atMs, key) => isConsented(scene, { atMs, to: scene.proposal.to }, key),
  keepsTriggers: true,
  mayBeginLater: (scene) => scene.facts.frequencyConsents !== undefined,
};
