import type { ContactDraft } from '../effects.ts';
import type { Json } from '../json.ts';
import { checkVoicemail, isInJurisdiction, type Pack, type Request, type RequestFacts, type Weighed, weigh } from '../policy/index.ts';
import { addDays, dateOfDay, dayMs } from '../time.ts';
import type { Life } from './life.ts';
import type { Person } from './person.ts';
import type { RehearsedCase } from './rehearsed-case.ts';

/** What a script or template is known to say. */
export type ContentOf = (id: string) => { readonly disclosures: readonly string[]; readonly voicemail?: Json | undefined } | undefined;

export interface Wish {
  readonly of: RehearsedCase;
  readonly life: Life;
  readonly person: Person;
  readonly draft: ContactDraft;
  readonly to: string;
  readonly atMs: number;
  readonly daysPastDue: number;
}

/** What the guard may know of a case from its file alone. */
interface Standing {
  readonly consumer: Request['consumer'];
  readonly debts: NonNullable<Request['debts']>;
  readonly debtIds: string[];
  /** The packs that protect this person; asking the others would only cost time. */
  readonly packs: readonly Pack[];
}

/** The guard of a rehearsal: the same rules as in production, on a ledger in memory. */
export class GuardDesk {
  private readonly packs: readonly Pack[];
  private readonly contentOf: ContentOf;
  private readonly standings = new Map<RehearsedCase, Standing>();
  private readonly packsAt = new Map<string, readonly Pack[]>();
  private readonly scripts = new Map<string, RequestFacts['script']>();
  private readonly messages = new Map<string, boolean>();
  private readonly phones = new Map<string, RequestFacts['phones']>();

  constructor(packs: readonly Pack[], contentOf: ContentOf) {
    this.packs = packs;
    this.contentOf = contentOf;
  }

  ask(wish: Wish): Weighed {
    const { of, person, draft, to, atMs } = wish;
    const { consumer, debts, debtIds, packs } = this.standingOf(of);
    const { channel, purpose } = draft;
    const request: Request = {
      packs: [],
      consumer,
      debts,
      facts: this.factsOf(wish),
      history: person.tries,
      proposal: {
        at: new Date(atMs).toISOString(),
        channel,
        agent: agentOf(draft),
        debtIds,
        to,
        personId: of.consumerRef,
        purpose,
        hasOptOut: channel !== 'call',
      },
    };
    return weigh(request, packs);
  }

  /** Whether the script leaves a message on a machine where this person is; every value it needs is taken to be at hand. */
  leavesMessage(of: RehearsedCase, { contentId }: ContactDraft): boolean {
    const place = placeOf(of);
    return remembered(this.messages, `${place} ${contentId}`, () => {
      const voicemail = this.contentOf(contentId)?.voicemail;
      return voicemail !== undefined && checkVoicemail(voicemail, this.packsFor(place)).isLimitedContent;
    });
  }

  private standingOf(of: RehearsedCase): Standing {
    const known = this.standings.get(of);
    if (known) return known;
    const place = placeOf(of);
    const consumer = { id: of.consumerRef, locations: [{ tz: of.zone }], jurisdictions: [place] };
    const standing = { consumer, debts: [{ id: of.ref }], debtIds: [of.ref], packs: this.packsFor(place) };
    this.standings.set(of, standing);
    return standing;
  }

  private packsFor(place: string): readonly Pack[] {
    const make = (): readonly Pack[] => this.packs.filter(({ jurisdictions }) => isInJurisdiction(jurisdictions, [place]));
    return remembered(this.packsAt, place, make);
  }

  private factsOf({ of, life, person, draft, to, atMs, daysPastDue }: Wish): RequestFacts {
    const { call, sms, email } = of.consents;
    const hasStopped = person.stoppedAtMs > 0;
    return {
      daysPastDue,
      phones: this.phoneOf(to),
      script: this.scriptOf(draft.contentId),
      // Numbers on file are checked against the reassigned-number database every month, as production does.
      reassignedNumberChecks: [{ to, at: new Date(atMs - dayMs).toISOString(), result: 'no' }],
      tcpaConsents: call === null || hasStopped ? undefined : [{ at: call, to, given: 'directly_to_collector' }],
      smsConsent: sms === null || hasStopped ? undefined : { at: sms, to },
      emailConsent: email === null || hasStopped ? undefined : { at: email, to },
      mediumOptOuts: hasStopped ? optOuts(new Date(person.stoppedAtMs).toISOString()) : undefined,
      dispute: life.isDisputed ? { receivedAt: addDays(of.asOf, -1), written: true } : undefined,
      wrongNumbers: person.wrongNumbers.length > 0 ? person.wrongNumbers.map(wrongSinceEver) : undefined,
    };
  }

  private phoneOf(to: string): RequestFacts['phones'] {
    return remembered(this.phones, to, () => ({ [to]: { lineType: 'mobile' } }));
  }

  private scriptOf(contentId: string): RequestFacts['script'] {
    return remembered(this.scripts, contentId, () => ({ disclosures: [...(this.contentOf(contentId)?.disclosures ?? [])] }));
  }
}

const placeOf = ({ country, region }: RehearsedCase): string => (region && /^[A-Z]{2,3}$/.test(region) ? `${country}-${region}` : country);

function remembered<K, V>(memory: Map<K, V>, key: K, make: () => V): V {
  let found = memory.get(key);
  if (found === undefined) {
    found = make();
    memory.set(key, found);
  }
  return found;
}

const optOuts = (at: string): RequestFacts['mediumOptOuts'] =>
  (['call', 'sms', 'email', 'push'] as const).map((medium) => ({ medium, at }));

const wrongSinceEver = (to: string): { to: string; learnedAt: string } => ({ to, learnedAt: dateOfDay(0) });

/** A message is a person's word; a call whose speaker nobody stated stays unstated. */
const agentOf = ({ agent, channel }: ContactDraft): ContactDraft['agent'] => agent ?? (channel === 'call' ? undefined : 'human');
