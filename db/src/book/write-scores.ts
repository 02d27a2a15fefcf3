import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';

export interface CaseScore {
  readonly caseId: string;
  readonly score: number;
  readonly probability: number;
  readonly grade: string;
  readonly reasons: readonly string[];
  readonly rollProbability: number | null;
}

/** Gives a page of cases their scores: one row of history each, and the newest on the case. One statement. */
export async function writeScores(
  db: Db,
  scorecard: { readonly id: string; readonly hash: string | null },
  scores: readonly CaseScore[],
): Promise<void> {
  if (scores.length === 0) return;
  await db.execute(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(scores)}::jsonb) as given
        ("caseId" uuid, score float8, probability float8, grade text, reasons jsonb, "rollProbability" float8)
    ),
    kept as (
      insert into scores (case_id, scorecard_id, scorecard_hash, score, probability, grade, reasons, at)
      select "caseId", ${scorecard.id}, ${scorecard.hash}, score, probability, grade, reasons, business_now() from given
    )
    update cases set score = given.score, risk_grade = given.grade, roll_probability = given."rollProbability"
    from given where cases.id = given."caseId"`);
}
