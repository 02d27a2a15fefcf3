import type { AttemptState, ContactOutcome } from '@dunwell/rules';
import type { PointOwner, SwitchScope } from '../schema/index.ts';

/** A row of a table as JSON: snake_case names, instants as ISO 8601 text in UTC. */
type Row = Readonly<Record<string, unknown>>;

/** Where a case, its person and its law stand at one business instant. */
export interface Standing {
  readonly atMs: number;
  /** How often a place had been taken in the person's ledger when this was read. */
  readonly turn: number;
  readonly case: {
    readonly id: string;
    readonly creditor_id: string;
    readonly consumer_id: string;
    readonly strategy_id: string | null;
    readonly status: 'open' | 'held' | 'closed';
    readonly days_past_due: number;
    readonly product: string;
  };
  readonly creditor: { readonly actor_role: string; readonly packs: readonly string[] };
  readonly consumer: {
    readonly id: string;
    readonly zone: string;
    readonly locations: readonly { readonly source: string; readonly tz: string }[];
    readonly jurisdictions: readonly string[];
    readonly known_location: { readonly tz: string; readonly from: string; readonly through: string; readonly basis: string } | null;
  };
  readonly debts: readonly { readonly id: string; readonly product: string; readonly servicingAccount: string | null }[];
  readonly points: readonly PointRow[];
  readonly consents: readonly ConsentRow[];
  readonly optOuts: readonly { readonly channel: Medium; readonly address: string | null; readonly at: string }[];
  readonly preferences: PreferenceRow | null;
  readonly legalFacts: readonly LegalFactRow[];
  /** The attempt asked about, if it exists already. */
  readonly attempt: { readonly state: AttemptState; readonly outcome: ContactOutcome | null } | null;
  readonly history: readonly HistoryRow[];
  readonly switches: readonly { readonly scope: SwitchScope; readonly subject: string | null; readonly reason: string }[];
  readonly signedPacks: readonly string[];
  /** Hashes of the holiday calendars the house signed, the last one last. */
  readonly signedCalendars: readonly string[];
}

export type Medium = 'call' | 'sms' | 'email' | 'letter' | 'push';
export interface PointRow {
  readonly id: string;
  readonly kind: 'phone' | 'email';
  readonly value: string;
  /** 0 is the best of its kind. */
  readonly rank: number;
  readonly line_type: string | null;
  readonly place: string | null;
  readonly owner: PointOwner | null;
  readonly undeliverable_since: string | null;
  readonly wrong_since: string | null;
  readonly checked_at: string | null;
  readonly check_result: string | null;
}
export interface ConsentRow {
  readonly channel: Medium;
  readonly purpose: 'automated' | 'contact' | 'frequency';
  readonly address: string | null;
  readonly given_to: string;
  readonly medium: string | null;
  readonly case_ids: readonly string[] | null;
  readonly valid_on_dates: readonly string[] | null;
  readonly at: string;
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
}
export interface PreferenceRow {
  readonly inconvenient_times: readonly { readonly days: readonly string[]; readonly from: string; readonly to: string }[];
  readonly inconvenient_places: readonly string[];
  readonly agreed_hours: { readonly from: string; readonly to: string } | null;
}
export interface LegalFactRow {
  readonly kind: string;
  readonly case_id: string | null;
  readonly from_at: string;
  readonly through_at: string | null;
  readonly detail: Row;
}
export interface HistoryRow {
  readonly id: number;
  readonly channel: Medium | 'ringless_voicemail';
  readonly at: string;
  readonly endedAt: string | null;
  readonly direction: 'outbound' | 'inbound';
  readonly agent: 'human' | 'ai_voice' | 'prerecorded' | null;
  readonly outcome: string;
  readonly debtIds: readonly string[];
  readonly discussedDebtIds: readonly string[] | null;
  readonly attributedTo: string | null;
  readonly to: string;
  readonly personId: string;
  readonly purpose: string;
  readonly actor: string;
}
