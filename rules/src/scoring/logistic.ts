export interface LogisticFit {
  readonly intercept: number;
  readonly coefficients: readonly number[];
  readonly isConverged: boolean;
  readonly iterations: number;
}

/** Rows of predictors, one event flag each; no intercept column. */
export interface LogisticData {
  readonly rows: readonly (readonly number[])[];
  readonly isEvent: readonly boolean[];
}

/**
 * Logistic regression with intercept by maximum likelihood, no penalty.
 *
 * @source McCullagh and Nelder, Generalized Linear Models (1989), §2.5: iteratively reweighted least squares (Newton's method)
 */
export function fitLogistic({ rows, isEvent }: LogisticData): LogisticFit {
  const size = (rows[0]?.length ?? 0) + 1;
  let beta = Array<number>(size).fill(0);
  for (let iterations = 1; iterations <= 50; iterations++) {
    const { gradient, information } = derivatives(rows, isEvent, beta);
    const step = solve(information, gradient);
    if (!step) break;
    beta = beta.map((value, i) => value + step[i]!);
    if (step.every((value) => Math.abs(value) < 1e-10))
      return { intercept: beta[0]!, coefficients: beta.slice(1), isConverged: true, iterations };
  }
  return { intercept: beta[0]!, coefficients: beta.slice(1), isConverged: false, iterations: 50 };
}

function derivatives(rows: LogisticData['rows'], isEvent: readonly boolean[], beta: readonly number[]) {
  const size = beta.length;
  const gradient = new Float64Array(size);
  const information = Array.from({ length: size }, () => new Float64Array(size));
  const x = new Float64Array(size);
  x[0] = 1;
  rows.forEach((row, r) => {
    let eta = beta[0]!;
    for (let i = 1; i < size; i++) {
      x[i] = row[i - 1]!;
      eta += beta[i]! * x[i]!;
    }
    const p = 1 / (1 + Math.exp(-eta));
    const residual = Number(isEvent[r]) - p;
    const weight = p * (1 - p);
    for (let i = 0; i < size; i++) {
      gradient[i]! += residual * x[i]!;
      const weighted = weight * x[i]!;
      const line = information[i]!;
      for (let j = 0; j <= i; j++) line[j]! += weighted * x[j]!;
    }
  });
  return { gradient, information };
}

/** Solves a symmetric positive definite system given by its lower half; `undefined` when it is singular. @source Cholesky decomposition */
function solve(lower: readonly Float64Array[], right: Float64Array): Float64Array | undefined {
  const size = right.length;
  const l = lower.map((line) => line.slice());
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = l[i]![j]!;
      for (let k = 0; k < j; k++) sum -= l[i]![k]! * l[j]![k]!;
      if (i === j) {
        if (!(sum > 1e-12)) return undefined;
        l[i]![i] = Math.sqrt(sum);
      } else l[i]![j] = sum / l[j]![j]!;
    }
  }
  const y = right.slice();
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) y[i]! -= l[i]![k]! * y[k]!;
    y[i]! /= l[i]![i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) y[i]! -= l[k]![i]! * y[k]!;
    y[i]! /= l[i]![i]!;
  }
  return y;
}
