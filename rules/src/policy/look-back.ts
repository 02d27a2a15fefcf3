import { consentDays } from './exclusions/consent.ts';
import { caps, cooldowns } from './limits.ts';
import type { Pack } from './pack.ts';
import type { PastContact } from './request.ts';

const minutesPerDay = 1440;
/** The person's date may be a day off the instant's, at either end. */
const zoneDays = 2;

/**
 * How many days back a contact can still count against a cap or a cool-down of these packs. Only three kinds of older
 * contact can matter: what the person sent us, what confirmed an opt-out, and what reached somebody else; and before a
 * reply every contact can, because it may have answered an older inquiry.
 */
export function lookBackDays(packs: readonly Pack[]): number {
  const windows = caps(packs).map(({ windowDays }) => windowDays);
  const rests = cooldowns(packs).map(({ rest }) => ('dates' in rest ? rest.dates : Math.ceil(rest.minutes / minutesPerDay)));
  // A conversation before the window uses up a consent that takes calls inside it out of the count.
  return Math.max(0, ...windows, ...rests) + consentDays + zoneDays;
}

/** Contacts that can matter to the next one however old they are, unless it is a reply: to that all can. */
export const isLasting = (contact: PastContact, consumerId: string): boolean =>
  contact.direction === 'inbound' || contact.purpose === 'optout_confirmation' || (contact.personId ?? consumerId) !== consumerId;
