import { always } from './always.ts';
import { attorney } from './attorney.ts';
import { cease } from './cease.ts';
import { collectionDeferred } from './collection-deferred.ts';
import { anyConsentRevoked, consentRevoked } from './consent-revoked.ts';
import { contactRefused } from './contact-refused.ts';
import { debtorReachable } from './debtor-reachable.ts';
import { dispute } from './dispute.ts';
import { employerEmail } from './employer-email.ts';
import { inconvenientPlace } from './inconvenient-place.ts';
import { locationOnce } from './location-once.ts';
import { mediumOptOut } from './medium-opt-out.ts';
import { crisisMoratorium, standardMoratorium } from './moratorium.ts';
import { tooEarly } from './too-early.ts';
import { workplace } from './workplace.ts';
import { wrongNumber } from './wrong-number.ts';

/** Every circumstance a FLAG_BLOCK rule may name. */
export const flags = {
  always,
  anyConsentRevoked,
  attorney,
  cease,
  collectionDeferred,
  consentRevoked,
  contactRefused,
  crisisMoratorium,
  debtorReachable,
  dispute,
  employerEmail,
  inconvenientPlace,
  locationOnce,
  mediumOptOut,
  standardMoratorium,
  tooEarly,
  workplace,
  wrongNumber,
} as const;
