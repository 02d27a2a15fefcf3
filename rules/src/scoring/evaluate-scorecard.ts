import { z } from 'zod';
import { readExpression } from './expression.ts';
import type { Row } from './expression-value.ts';
import { countInBands, type Metrics, metricsOf, stabilityIndex } from './metrics.ts';
import type { CompiledScorecard } from './score-case.ts';

/** Cases of one grade: what was predicted and what was seen. */
export interface GradeBandOutcome {
  readonly grade: string;
  readonly n: number;
  readonly predicted: number;
  readonly observed: number;
}

export interface Evaluation extends Metrics {
  readonly bands: readonly GradeBandOutcome[];
  /** Population stability index of the scores against those at training; absent when the card does not say how they lay. */
  readonly psi?: number;
}

export type EvaluateScorecard = { readonly ok: true; readonly evaluation: Evaluation } | { readonly ok: false; readonly issue: string };

/** How a card does on rows whose outcome is known. The event is the value given, else the card's own, else 1. */
export function evaluateScorecard(
  scorecard: CompiledScorecard,
  rows: readonly Row[],
  { target, event }: { readonly target: string; readonly event?: string | number | undefined },
): EvaluateScorecard {
  const read = readExpression(`\`${target.replaceAll('`', '')}\``);
  if (!read.ok) return { ok: false, issue: `--target: ${read.message}` };
  const own = scorecard.card.training?.event;
  const wanted = event ?? (typeof own === 'string' && /[<>=]/.test(own) ? 1 : (own ?? 1));
  const outcomes = rows.map((row) => ({
    ...scorecard.score(row),
    isEvent: String(read.expression.evaluate(row)) === String(Number(wanted) || wanted),
  }));
  const bads = outcomes.filter(({ isEvent }) => isEvent).length;
  if (bads === 0 || bads === rows.length)
    return { ok: false, issue: `${bads} of ${rows.length} rows have the event ${String(wanted)}; both kinds are needed` };
  const grades = [...new Set(outcomes.map(({ grade }) => grade))].sort();
  const bands = grades.map((grade) => {
    const own = outcomes.filter((each) => each.grade === grade);
    const mean = (of: (each: (typeof own)[number]) => number): number => own.reduce((sum, each) => sum + of(each), 0) / own.length;
    return { grade, n: own.length, predicted: mean(({ probability }) => probability), observed: mean(({ isEvent }) => Number(isEvent)) };
  });
  const psi = shiftSince(
    scorecard,
    outcomes.map(({ score }) => score),
  );
  return { ok: true, evaluation: { ...metricsOf(outcomes), bands, ...(psi === undefined ? {} : { psi }) } };
}

const ScoreBands = z.object({ edges: z.array(z.number()), counts: z.array(z.number()) });

/** Shift of the scores since training; absent when the card does not say how they lay. */
function shiftSince(scorecard: CompiledScorecard, scores: readonly number[]): number | undefined {
  const trained = ScoreBands.safeParse(scorecard.card.training?.scoreBands);
  return trained.success ? stabilityIndex(trained.data.counts, countInBands(trained.data.edges, scores)) : undefined;
}
