import { type Expression, readExpression } from './expression.ts';
import type { Row, Value } from './expression-value.ts';
import { defaultGrades, gradeOf } from './grade.ts';
import { type Bin, type Characteristic, Scorecard } from './scorecard.ts';

export interface Score {
  /** Points, not rounded: decisions use it as it is, screens round it. */
  readonly score: number;
  /** Of the card's event, 0–1. */
  readonly probability: number;
  readonly grade: string;
  /** Where points were lost against the best bin, most first. */
  readonly reasons: readonly ScoreReason[];
}

export interface ScoreReason {
  readonly characteristic: string;
  /** The bin: `[30, 60)`, `card`, `missing`. */
  readonly bin: string;
  readonly pointsBelowBest: number;
}

export interface CompiledScorecard {
  readonly card: Scorecard;
  /** Facts or columns the card reads. */
  readonly columns: readonly string[];
  score(row: Row): Score;
}

export type CompileScorecard =
  | { readonly ok: true; readonly scorecard: CompiledScorecard }
  | { readonly ok: false; readonly issues: readonly string[] };

/** Reads a card and makes it ready to score; every fault at once. */
export function compileScorecard(document: unknown): CompileScorecard {
  const parsed = Scorecard.safeParse(document);
  if (!parsed.success)
    return { ok: false, issues: parsed.error.issues.map(({ path, message }) => `${path.join('.') || '(whole)'}: ${message}`) };
  const issues: string[] = [];
  const expression = (text: string, at: string): Expression => {
    const read = readExpression(text);
    if (read.ok) return read.expression;
    issues.push(`${at}: at character ${read.at + 1}: ${read.message}`);
    return { columns: [], evaluate: () => null };
  };
  const scorers = parsed.data.characteristics.map((characteristic) => ({
    characteristic,
    expression: expression(characteristic.expression, `${characteristic.name}.expression`),
    special: characteristic.special.map((special) => ({
      special,
      when: special.when === undefined ? undefined : expression(special.when, `${characteristic.name}.${special.name}.when`),
    })),
    best: Math.max(...[...characteristic.bins, ...characteristic.special].map((bin) => bin.points)),
  }));
  if (issues.length > 0) return { ok: false, issues };
  const columns = [
    ...new Set(
      scorers.flatMap(({ expression: { columns: own }, special }) => [...own, ...special.flatMap(({ when }) => when?.columns ?? [])]),
    ),
  ];
  return { ok: true, scorecard: { card: parsed.data, columns, score: (row) => total(parsed.data, scorers, row) } };
}

interface CharacteristicScorer {
  readonly characteristic: Characteristic;
  readonly expression: Expression;
  readonly special: readonly { readonly special: Characteristic['special'][number]; readonly when: Expression | undefined }[];
  readonly best: number;
}

function total(card: Scorecard, scorers: readonly CharacteristicScorer[], row: Row): Score {
  let score = card.basePoints;
  const reasons: ScoreReason[] = [];
  for (const scorer of scorers) {
    const { points, bin } = binOf(scorer, row);
    score += points;
    if (points < scorer.best) reasons.push({ characteristic: scorer.characteristic.name, bin, pointsBelowBest: scorer.best - points });
  }
  const probability = probabilityOf(card, score);
  // Sorting is stable: a tie keeps the order of the card.
  reasons.sort((a, b) => b.pointsBelowBest - a.pointsBelowBest);
  return { score, probability, grade: gradeOf(probability, card.grades ?? defaultGrades), reasons };
}

/** The probability a score stands for. */
export function probabilityOf({ scaling: { pdo, points0, odds0 } }: Pick<Scorecard, 'scaling'>, score: number): number {
  const logOdds = Math.log(odds0) - ((score - points0) * Math.LN2) / pdo;
  return 1 / (1 + Math.exp(-logOdds));
}

function binOf({ characteristic, expression, special }: CharacteristicScorer, row: Row): { points: number; bin: string } {
  for (const { special: own, when } of special) if (when && when.evaluate(row) === 1) return { points: own.points, bin: own.name };
  const value = expression.evaluate(row);
  const bin = characteristic.bins.find((each) => takes(each, value));
  if (bin) return { points: bin.points, bin: binName(bin) };
  const rest = special.find(({ when }) => !when)?.special;
  // Weight of evidence 0: what the card knows nothing about moves the score nowhere.
  return rest ? { points: rest.points, bin: rest.name } : { points: 0, bin: value === null ? 'missing' : 'other' };
}

function takes({ from, to, values }: Bin, value: Value): boolean {
  if (values) return values.includes(value as string | number);
  return typeof value === 'number' && (from ?? -Infinity) <= value && value < (to ?? Infinity);
}

const binName = ({ from, to, values }: Bin): string => (values ? values.join(', ') : `[${from ?? '−∞'}, ${to ?? '∞'})`);
