import { type Binned, binCharacteristic } from './bin-characteristic.ts';
import type { BinCount } from './binning.ts';
import { type Expression, readExpression } from './expression.ts';
import type { Row } from './expression-value.ts';
import { fitLogistic } from './logistic.ts';
import { bandsOf, type Metrics, metricsOf } from './metrics.ts';
import { compileScorecard } from './score-case.ts';
import type { Characteristic, Scorecard } from './scorecard.ts';
import type { TrainingSpec } from './training-spec.ts';

export type TrainScorecard =
  | {
      readonly ok: true;
      readonly card: Scorecard;
      readonly metrics: Metrics;
      readonly dropped: readonly { readonly name: string; readonly iv: number }[];
    }
  | { readonly ok: false; readonly issues: readonly string[] };

/** Trains a points card: bins, weights of evidence, maximum-likelihood logistic regression, points. */
export function trainScorecard(spec: TrainingSpec, data: readonly Row[]): TrainScorecard {
  const sample = sampleOf(spec, data);
  if (!sample.ok) return sample;
  const { rows, isEvent, binned, total } = sample;
  const kept = binned.filter(({ iv }) => iv >= spec.minIv);
  if (kept.length === 0) return { ok: false, issues: ['minIv: no characteristic reaches it'] };
  const fit = fitLogistic({ rows: rows.map((_, r) => kept.map(({ woe, place }) => woe[place[r]!]!)), isEvent });
  if (!fit.isConverged)
    return { ok: false, issues: ['the regression does not converge: characteristics repeat each other or separate the events completely'] };
  const card = cardOf(spec, kept, { ...fit, total });
  const compiled = compileScorecard(card);
  if (!compiled.ok) return compiled;
  const scores = rows.map((row) => compiled.scorecard.score(row));
  const metrics = metricsOf(scores.map(({ probability }, r) => ({ probability, isEvent: isEvent[r]! })));
  const scoreBands = bandsOf(scores.map(({ score }) => score));
  return {
    ok: true,
    card: { ...card, training: { ...card.training, scoreBands } },
    metrics,
    dropped: binned.filter(({ iv }) => iv < spec.minIv).map(({ spec: { name }, iv }) => ({ name, iv })),
  };
}

type Sample =
  | {
      readonly ok: true;
      readonly rows: readonly Row[];
      readonly isEvent: readonly boolean[];
      readonly total: BinCount;
      readonly binned: readonly Binned[];
    }
  | { readonly ok: false; readonly issues: readonly string[] };

/** The rows to train on, their outcomes and every characteristic binned; all faults of the specification at once. */
function sampleOf(spec: TrainingSpec, data: readonly Row[]): Sample {
  const issues: string[] = [];
  const read = (text: string, at: string): Expression | undefined => {
    const result = readExpression(text);
    if (!result.ok) issues.push(`${at}: at character ${result.at + 1}: ${result.message}`);
    else
      issues.push(
        ...result.expression.columns.filter((name) => data[0] && !Object.hasOwn(data[0], name)).map((name) => `${at}: no column "${name}"`),
      );
    return result.ok ? result.expression : undefined;
  };
  const population = spec.population === undefined ? undefined : read(spec.population, 'population');
  const event = eventOf(spec, read);
  const parts = spec.characteristics.map((each) => ({
    spec: each,
    value: read(each.expression, `${each.name}.expression`),
    special: each.special.map(({ name, when }) => read(when, `${each.name}.${name}.when`)),
  }));
  if (issues.length > 0 || !event) return { ok: false, issues };
  const rows = population ? data.filter((row) => population.evaluate(row) === 1) : data;
  const isEvent = rows.map(event);
  const total = countOf(isEvent);
  if (total.events === 0 || total.nonEvents === 0)
    return { ok: false, issues: [`target: ${total.events} events and ${total.nonEvents} others; both are needed`] };
  const binned = parts.map(({ spec: own, value, special }) =>
    binCharacteristic(own, { rows, isEvent, total, value: value!, special: special as Expression[] }),
  );
  return { ok: true, rows, isEvent, total, binned };
}

function eventOf(
  { target, event }: TrainingSpec,
  read: (text: string, at: string) => Expression | undefined,
): ((row: Row) => boolean) | undefined {
  if (typeof event === 'string' && /[<>=]/.test(event)) {
    const condition = read(event, 'event');
    return condition && ((row) => condition.evaluate(row) === 1);
  }
  const value = read(target, 'target');
  const wanted =
    typeof event === 'boolean'
      ? Number(event)
      : typeof event === 'string' && event.trim() !== '' && Number.isFinite(Number(event))
        ? Number(event)
        : event;
  return value && ((row) => value.evaluate(row) === wanted);
}

const countOf = (isEvent: readonly boolean[]): BinCount => {
  const events = isEvent.filter((each) => each).length;
  return { events, nonEvents: isEvent.length - events };
};

function cardOf(
  spec: TrainingSpec,
  kept: readonly Binned[],
  fit: { intercept: number; coefficients: readonly number[]; total: BinCount },
): Scorecard {
  const factor = spec.pdo / Math.LN2;
  const odds0 = spec.odds0 <= 1 ? spec.odds0 : 1 / spec.odds0;
  const characteristics = kept.map((binned, k): Characteristic => {
    const coefficient = fit.coefficients[k]!;
    const { edges, counts, woe, iv, spec: own } = binned;
    const fitted = (i: number) => ({
      points: -factor * coefficient * woe[i]!,
      woe: woe[i]!,
      count: counts[i]!.events + counts[i]!.nonEvents,
      ...counts[i]!,
    });
    const special = own.special.map(({ name, when }, i) => ({ name, when, ...fitted(edges.length + 1 + i) }));
    const missing = counts.length > edges.length + 1 + own.special.length ? [{ name: 'missing', ...fitted(counts.length - 1) }] : [];
    const bins = [...edges, null].map((to, i) => ({ from: i === 0 ? null : edges[i - 1]!, to, ...fitted(i) }));
    return { name: own.name, expression: own.expression, bins, special: [...special, ...missing], coefficient, iv };
  });
  return {
    format: 'dunwell.scorecard/1',
    id: spec.id,
    name: spec.name ?? spec.id,
    event: `${spec.target} is ${String(spec.event)}`.slice(0, 200),
    scaling: { pdo: spec.pdo, points0: spec.points0, odds0 },
    basePoints: spec.points0 + factor * Math.log(odds0) - factor * fit.intercept,
    characteristics,
    training: {
      ...fit.total,
      intercept: fit.intercept,
      target: spec.target,
      event: spec.event,
      ...(spec.population === undefined ? {} : { population: spec.population }),
    },
  };
}
