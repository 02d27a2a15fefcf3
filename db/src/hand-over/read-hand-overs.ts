import { desc, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { type HandOverStatus, handOverFiles } from '../schema/index.ts';
import { mayComeBack } from './take-back.ts';

export interface PartnerStanding {
  readonly to: 'agency' | 'legal';
  readonly partner: string;
  readonly counts: Readonly<Partial<Record<HandOverStatus, number>>>;
}

export interface ReturnedCase {
  readonly handOverId: string;
  readonly caseId: string;
  readonly caseRef: string;
  readonly consumer: string;
  readonly partner: string;
  readonly status: 'rejected' | 'returned';
  readonly reason: string | null;
  readonly atMs: number;
}

/** What stands with each partner, the latest files, and the cases that came back and nobody has taken yet. */
export async function readHandOvers(db: Db) {
  const [partners, files, returned] = await Promise.all([
    db.execute<PartnerStanding & Record<string, unknown>>(sql`
      select "to", partner, jsonb_object_agg(status, n) as counts
      from (select "to", partner, status, count(*)::int as n from hand_overs group by 1, 2, 3) as counted
      group by "to", partner order by partner, "to"`),
    db
      .select({
        id: handOverFiles.id,
        to: handOverFiles.to,
        partner: handOverFiles.partner,
        cases: handOverFiles.cases,
        sha256: handOverFiles.sha256,
        isKept: sql<boolean>`${handOverFiles.content} is not null`,
        madeBy: handOverFiles.madeBy,
        atMs: handOverFiles.atMs,
      })
      .from(handOverFiles)
      .orderBy(desc(handOverFiles.atMs))
      .limit(50),
    db.execute<ReturnedCase & Record<string, unknown>>(sql`
      select hand_overs.id as "handOverId", cases.id as "caseId", cases.ref as "caseRef", consumers.name as consumer, hand_overs.partner, hand_overs.status,
        report.reason, (extract(epoch from report.at) * 1000)::float8 as "atMs"
      from hand_overs join cases on cases.id = hand_overs.case_id join consumers on consumers.id = cases.consumer_id
      join lateral (select reason, at from hand_over_reports where hand_over_id = hand_overs.id order by at desc limit 1) report on true
      where hand_overs.status in ('rejected', 'returned') and ${mayComeBack}
      order by report.at desc limit 200`),
  ]);
  return { partners: partners.rows, files, returned: returned.rows };
}
