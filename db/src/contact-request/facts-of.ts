import type { Request } from '@dunwell/rules/policy';
import { isSomebodyElses } from './person-reached.ts';
import type { ConsentRow, LegalFactRow, Standing } from './standing.ts';
import type { Wish } from './wish.ts';

type GuardFacts = NonNullable<Request['facts']>;
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What the guard is told about the person, from what the database knows. */
export function factsOf(standing: Standing, wish: Wish): GuardFacts {
  const facts: Mutable<GuardFacts> = {
    daysPastDue: standing.case.days_past_due,
    ...consentFacts(standing, wish),
    ...pointFacts(standing),
    ...legalFacts(standing.legalFacts, standing.consumer.id),
    mediumOptOuts: standing.optOuts.map(({ channel, at, address }) => ({ medium: channel, at, ...(address && { to: address }) })),
    personRoles: rolesOf(standing),
    script: { disclosures: [...(wish.disclosures ?? [])] },
  };
  const preferences = standing.preferences;
  if (preferences) {
    facts.inconvenient = preferences.inconvenient_times.map((time) => ({ ...time })) as NonNullable<GuardFacts['inconvenient']>;
    facts.inconvenientPlaces = [...preferences.inconvenient_places];
    if (preferences.agreed_hours) {
      const { from, to } = preferences.agreed_hours;
      facts.agreedHours = { from, to };
    }
  }
  return facts;
}

/** What each person is to the debt, as told by name or by whose a number is. Somebody unknown is a third party. */
const rolesOf = ({ points, legalFacts: rows, consumer }: Standing): Record<string, string> => ({
  ...Object.fromEntries(points.filter(isSomebodyElses).map(({ id, owner }) => [id, owner!])),
  ...Object.fromEntries(
    rows
      .filter(({ kind }) => kind === 'personRole')
      .map(({ detail }) => [String(detail.personId ?? consumer.id), String(detail.role ?? 'unknown')]),
  ),
});

/** A consent that has expired is no consent; one that was revoked stays visible with its revocation. */
function consentFacts({ consents, atMs }: Standing, wish: Wish): Partial<GuardFacts> {
  const held = consents.filter(({ expires_at }) => expires_at === null || Date.parse(expires_at) > atMs);
  const covers = (consent: ConsentRow, channel: string): boolean =>
    consent.channel === channel && consent.purpose !== 'frequency' && (consent.address === null || consent.address === wish.to);
  const newest = (channel: string): ConsentRow | undefined =>
    held.filter((consent) => covers(consent, channel) && consent.revoked_at === null).sort((a, b) => b.at.localeCompare(a.at))[0];
  const sms = newest('sms');
  const email = newest('email');
  return {
    ...(sms && { smsConsent: { at: sms.at, to: wish.to } }),
    ...(email && { emailConsent: { at: email.at, to: wish.to } }),
    tcpaConsents: held
      .filter(({ channel, purpose }) => channel === 'call' && purpose === 'automated')
      .map((consent) => ({
        at: consent.at,
        to: consent.address ?? wish.to,
        given: consent.given_to,
        ...(consent.revoked_at && { revokedAt: consent.revoked_at }),
      })),
    frequencyConsents: held
      .filter(({ channel, purpose }) => channel === wish.channel && purpose === 'frequency')
      .map((consent) => ({
        at: consent.at,
        given: consent.given_to,
        debtIds: debtsAgreedTo(consent),
        ...(consent.address && { to: consent.address }),
        ...(consent.medium && { medium: consent.medium }),
        ...(consent.revoked_at && { revokedAt: consent.revoked_at }),
        ...(consent.valid_on_dates && { validOnDates: [...consent.valid_on_dates] }),
      })),
  };
}

/**
 * More contacts than presumed are agreed to debt by debt. A record that names none, from before debts were asked for, is not
 * proof of consent to any: it permits nothing. @source 12 CFR 1006.14(b)(3)(i)
 */
const debtsAgreedTo = ({ case_ids }: ConsentRow): string[] => [...(case_ids ?? [])];

function pointFacts({ points }: Standing): Partial<GuardFacts> {
  const phones = points.filter(({ kind }) => kind === 'phone');
  const known = (text: string | null): text is string => text !== null && text !== 'unknown';
  return {
    phones: Object.fromEntries(
      phones.map(({ value, line_type, place }) => [
        value,
        { ...(known(line_type) && { lineType: line_type }), ...(known(place) && { place }) },
      ]),
    ),
    wrongNumbers: points.flatMap(({ value, wrong_since }) => (wrong_since ? [{ to: value, learnedAt: wrong_since }] : [])),
    reassignedNumberChecks: phones.flatMap(({ value, checked_at, check_result }) =>
      checked_at ? [{ to: value, at: checked_at, ...(check_result && { result: check_result }) }] : [],
    ),
    employerEmails: points.filter(({ kind, place }) => kind === 'email' && place === 'work').map(({ value }) => value),
  };
}

/** Facts of one kind are one circumstance over several debts; where they differ the one that protects more is told. */
function legalFacts(rows: readonly LegalFactRow[], consumerId: string): Partial<GuardFacts> {
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  const facts: Mutable<Partial<GuardFacts>> = {};
  const debts = (found: readonly LegalFactRow[]) =>
    found.some(({ case_id }) => case_id === null) ? {} : { debtIds: found.map(({ case_id }) => case_id!) };
  const text = (row: LegalFactRow, name: string) => (typeof row.detail[name] === 'string' ? (row.detail[name] as string) : undefined);
  const disputes = of('dispute');
  const open = disputes.filter((row) => text(row, 'verificationSentAt') === undefined);
  const [dispute] = open.length > 0 ? open : disputes;
  if (dispute) {
    const verificationSentAt = text(dispute, 'verificationSentAt');
    const written = disputes.some(({ detail }) => detail.written !== false);
    facts.dispute = {
      receivedAt: dispute.from_at,
      written,
      ...debts(open.length > 0 ? open : disputes),
      ...(verificationSentAt && { verificationSentAt }),
    };
  }
  const attorneys = of('attorney');
  if (attorneys[0]) facts.attorney = { known: attorneys.some(({ detail }) => detail.known !== false), ...debts(attorneys) };
  const [cease] = of('cease');
  if (cease) {
    const medium = (['mail', 'email', 'sms', 'call'] as const).find((word) => word === text(cease, 'medium')) ?? 'mail';
    facts.cease = { medium, receivedAt: cease.from_at, ...debts(of('cease')) };
  }
  const [moratorium] = of('moratorium');
  if (moratorium) {
    const type = text(moratorium, 'type') === 'mental_health_crisis' ? 'mental_health_crisis' : 'standard';
    const through = moratorium.through_at?.slice(0, 10);
    facts.moratorium = { type, from: moratorium.from_at.slice(0, 10), ...(through && { through }), ...debts(of('moratorium')) };
  }
  facts.collectionDeferrals = of('collectionDeferral').map((row) => {
    const reason = (['disaster', 'surgery', 'death'] as const).find((word) => word === text(row, 'reason')) ?? 'disaster';
    const through = row.through_at?.slice(0, 10);
    return { reason, from: row.from_at.slice(0, 10), ...(through && { through }), ...(row.case_id && { debtIds: [row.case_id] }) };
  });
  const [validation] = of('validationNotice');
  if (validation)
    facts.validation = {
      noticeSentOn: validation.from_at.slice(0, 10),
      ...(validation.through_at && { periodEndsOn: validation.through_at.slice(0, 10) }),
    };
  facts.contactRefused = of('contactRefused').map((row) => text(row, 'personId') ?? consumerId);
  facts.thirdPartyRequestedContact = of('thirdPartyAsked').flatMap((row) => text(row, 'personId') ?? []);
  if (of('employerProhibits').length > 0) facts.employerProhibits = true;
  if (of('debtorUnreachable').length > 0) facts.debtorReachable = false;
  return facts;
}
