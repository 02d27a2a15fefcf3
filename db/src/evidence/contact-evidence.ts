import type { Json } from '@dunwell/rules';
import { contentHash, type EvidenceSeal, sealedText } from '@dunwell/rules/artifact';
import { sql } from 'drizzle-orm';
import { appendAudit } from '../audit/index.ts';
import type { Db } from '../connect.ts';
import type { HouseKeys } from '../house-keys/index.ts';

/** Everything ever recorded about contacting one person, made and withheld, with a hash over all of it. */
export interface ContactEvidence {
  readonly format: 'dunwell.evidence/2';
  readonly consumerId: string;
  /** Business time of the export. */
  readonly at: string;
  readonly sections: Readonly<Record<Section, readonly Json[]>>;
  /** SHA-256 of the canonical JSON of the rest. */
  readonly hash: string;
}

/** The same with the seal of the house: who took it out of which house, provable without it. */
export type SealedEvidence = ContactEvidence & { readonly seal: EvidenceSeal };

const ofPerson = 'rows.consumer_id = p.id';
const ofCases = 'rows.case_id in (select id from cases where consumer_id = p.id)';
const settledLedger = `(select l.*, s.outcome, s.ended_at, s.discussed_debt_ids, s.attributed_to
  from contact_ledger l left join ledger_settlements s on s.ledger_id = l.id)`;

/** Each section: where its rows come from and which of them are the person's. */
const sections = {
  cases: ['cases', ofPerson],
  contacts: [settledLedger, ofPerson],
  attempts: ['attempts', ofPerson],
  withheld: ['withheld_contacts', ofPerson],
  messages: ['messages_sent', ofCases],
  notes: ['case_notes', ofCases],
  decisions: ['decisions', ofCases],
  promises: ['promises', ofCases],
  payments: ['payments', ofCases],
  consents: ['consents', ofPerson],
  optOuts: ['opt_outs', ofPerson],
  legalFacts: ['legal_facts', ofPerson],
  numbers: ['contact_points', ofPerson],
  preferences: ['preferences', ofPerson],
  callsByHand: ['desk_contacts', ofCases],
  overrides: [
    "(select * from audit_log where action = 'overrode')",
    `rows.detail ->> 'caseId' in (select id::text from cases where consumer_id = p.id)`,
  ],
  changesByPeople: ['audit_log', `rows.subject = 'consumer/' || p.id::text`],
} as const;
type Section = keyof typeof sections;

const section = ([name, [from, mine]]: [string, readonly [string, string]]): string =>
  `'${name}', (select coalesce(jsonb_agg(to_jsonb(rows) order by rows.recorded_at), '[]') from ${from} rows where ${mine})`;

/** Who takes whose evidence out of which house, and when. */
interface EvidenceOrder {
  readonly consumerId: string;
  readonly by: string;
  /** The address of the house. */
  readonly house: string;
  readonly keys: HouseKeys;
  readonly atMs: number;
}

/** Takes the evidence out of the house, sealed: the audit chain keeps who did, the hash the file must have and the key. */
export async function exportEvidence(db: Db, { consumerId, by, house, keys, atMs }: EvidenceOrder): Promise<SealedEvidence | undefined> {
  const found = await contactEvidence(db, consumerId);
  if (!found) return undefined;
  const [key] = keys;
  const says = { format: 'dunwell.seal/1', keyId: key.id, house, by } as const;
  const rows = Object.fromEntries(Object.entries(found.sections).map(([name, all]) => [name, all.length]));
  const detail = { hash: found.hash, keyId: key.id, rows };
  await db.transaction((tx) => appendAudit(tx, { actor: by, action: 'exportedEvidence', subject: `consumer/${consumerId}`, detail, atMs }));
  return { ...found, seal: { ...says, signature: key.seal(sealedText(found.hash, says)) } };
}

/** The whole contact history of a consumer as JSON, for a regulator or for the person; `undefined` when there is no such consumer. */
export async function contactEvidence(db: Db, consumerId: string): Promise<ContactEvidence | undefined> {
  const { rows } = await db.execute<{ at: string; sections: ContactEvidence['sections'] }>(sql`
    select to_json(business_now())#>>'{}' as at, jsonb_build_object(${sql.raw(Object.entries(sections).map(section).join(', '))}) as sections
    from consumers p where p.id = ${consumerId}`);
  const [found] = rows;
  if (!found) return undefined;
  const rest = { format: 'dunwell.evidence/2', consumerId, at: found.at, sections: found.sections } as const;
  return { ...rest, hash: contentHash(rest as unknown as Json) };
}
