import type { ContactDraft } from '../effects.ts';
import { type Answer, decide, type Pack, type Request, type RequestFacts } from '../policy/index.ts';
import { addDays, dateOfDay } from '../time.ts';
import type { Life } from './life.ts';
import type { Person } from './person.ts';
import type { RehearsedCase } from './rehearsed-case.ts';

/** What a script or template is known to say. */
export type ContentOf = (id: string) => { readonly disclosures: readonly string[] } | undefined;

export interface Wish {
  readonly of: RehearsedCase;
  readonly life: Life;
  readonly person: Person;
  readonly draft: ContactDraft;
  readonly to: string;
  readonly atMs: number;
  readonly daysPastDue: number;
}

type History = NonNullable<Request['history']>[number];

/** The guard of a rehearsal: the same `decide` as in production, on a ledger in memory. */
export class GuardDesk {
  private readonly packs: readonly Pack[];
  private readonly contentOf: ContentOf;
  private readonly history = new WeakMap<object, History>();
  private readonly packsOf = new Map<string, readonly Pack[]>();

  constructor(packs: readonly Pack[], contentOf: ContentOf) {
    this.packs = packs;
    this.contentOf = contentOf;
  }

  ask(wish: Wish): Answer {
    const { of, person, draft, to, atMs } = wish;
    const request: Request = {
      packs: [],
      consumer: consumerOf(of),
      debts: [{ id: of.ref }],
      facts: this.factsOf(wish),
      history: person.tries.map((attempt) => this.pastOf(attempt, of.consumerRef)),
      proposal: {
        at: new Date(atMs).toISOString(),
        channel: draft.channel,
        ...agentOf(draft),
        debtIds: [of.ref],
        to,
        personId: of.consumerRef,
        ...(draft.purpose === undefined ? {} : { purpose: draft.purpose }),
        hasOptOut: draft.channel !== 'call',
      },
    };
    return decide(request, this.packsFor(of.country));
  }

  /** Packs that may speak about somebody in this country; asking the others would only cost time. */
  private packsFor(country: string): readonly Pack[] {
    const known = this.packsOf.get(country);
    if (known) return known;
    const near =
      country === '' ? this.packs : this.packs.filter(({ jurisdictions }) => jurisdictions.some((place) => mayConcern(place, country)));
    this.packsOf.set(country, near);
    return near;
  }

  private pastOf(attempt: Person['tries'][number], personId: string): History {
    const known = this.history.get(attempt);
    if (known) return known;
    const past: History = {
      id: `${attempt.atMs}`,
      type: attempt.type,
      at: attempt.at,
      direction: 'outbound',
      ...(attempt.agent === undefined ? {} : { agent: attempt.agent }),
      outcome: attempt.outcome,
      debtIds: [attempt.debtId],
      to: attempt.to,
      personId,
    };
    this.history.set(attempt, past);
    return past;
  }

  private factsOf({ of, life, person, draft, to, atMs, daysPastDue }: Wish): RequestFacts {
    const { call, sms, email } = of.consents;
    const stoppedAt = person.stoppedAtMs > 0 ? new Date(person.stoppedAtMs).toISOString() : undefined;
    return {
      daysPastDue,
      phones: { [to]: { lineType: 'mobile' } },
      script: { disclosures: [...(this.contentOf(draft.contentId)?.disclosures ?? [])] },
      // Numbers on file are checked against the reassigned-number database every month, as production does.
      reassignedNumberChecks: [{ to, at: new Date(atMs - 86_400_000).toISOString(), result: 'no' }],
      ...(call === null || stoppedAt ? {} : { tcpaConsents: [{ at: call, to, given: 'directly_to_collector' }] }),
      ...(sms === null || stoppedAt ? {} : { smsConsent: { at: sms, to } }),
      ...(email === null || stoppedAt ? {} : { emailConsent: { at: email, to } }),
      ...(stoppedAt ? { mediumOptOuts: (['call', 'sms', 'email', 'push'] as const).map((medium) => ({ medium, at: stoppedAt })) } : {}),
      ...(life.isDisputed ? { dispute: { receivedAt: addDays(of.asOf, -1), written: true } } : {}),
      ...(person.wrongNumbers.length > 0
        ? { wrongNumbers: person.wrongNumbers.map((wrong) => ({ to: wrong, learnedAt: dateOfDay(0) })) }
        : {}),
    };
  }
}

/** `EU` and `*` span countries. */
const mayConcern = (place: string, country: string): boolean => place === '*' || place === 'EU' || place.split('-')[0] === country;

/** A message is a person's word; a call whose speaker nobody stated stays unstated. */
const agentOf = ({ agent, channel }: ContactDraft): { agent?: NonNullable<ContactDraft['agent']> } => {
  const speaker = agent ?? (channel === 'call' ? undefined : 'human');
  return speaker ? { agent: speaker } : {};
};

const consumers = new WeakMap<RehearsedCase, Request['consumer']>();

function consumerOf(of: RehearsedCase): Request['consumer'] {
  let found = consumers.get(of);
  if (!found) {
    const jurisdiction = of.region && /^[A-Z]{2,3}$/.test(of.region) ? `${of.country}-${of.region}` : of.country;
    found = { id: of.consumerRef, locations: [{ tz: of.zone }], jurisdictions: [jurisdiction] };
    consumers.set(of, found);
  }
  return found;
}
