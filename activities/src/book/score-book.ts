import type { Db } from '@dunwell/db';
import { casesToScore, writeScores } from '@dunwell/db/book';
import { newestSigned } from '@dunwell/db/decision';
import { compileScorecard } from '@dunwell/rules/scoring';
import { permanent } from '../permanent.ts';

/** Scores and grades every open case with the scorecard signed last. Without one nobody is scored. Returns how many were. */
export async function scoreBook(db: Db, onPage: (scored: number) => void): Promise<number> {
  const card = await newestSigned(db, 'scorecard');
  if (!card) return 0;
  const compiled = compileScorecard(card.body);
  if (!compiled.ok) throw permanent('PlanCorrupt', `scorecard ${card.id}: ${compiled.issues.join('; ')}`);
  let scored = 0;
  for await (const page of casesToScore(db)) {
    const scores = page.map(({ caseId, facts }) => {
      const { score, probability, grade, reasons } = compiled.scorecard.score(facts);
      const lost = reasons.map(({ characteristic, bin }) => `${characteristic} ${bin}`);
      return { caseId, score, probability, grade, reasons: lost, rollProbability: null };
    });
    await writeScores(db, card, scores);
    scored += scores.length;
    onPage(scored);
  }
  return scored;
}
