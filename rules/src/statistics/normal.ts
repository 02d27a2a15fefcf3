/**
 * Probability that a standard normal variable is at most x, to 15 digits in the middle and relative 1e-12 in the tails.
 *
 * @source Abramowitz and Stegun, 26.2.10 (series) and 26.2.14 (continued fraction)
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 0) return 1 - normalCdf(-x);
  return x < -3 ? tail(-x) : 0.5 - normalDensity(x) * series(-x);
}

export const normalDensity = (x: number): number => Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI);

/** Upper tail, right also where 1 − cdf would cancel. */
export const normalTail = (x: number): number => normalCdf(-x);

function series(x: number): number {
  let [term, sum] = [x, x];
  for (let n = 1; n < 200 && term > sum * 1e-17; n++) {
    term *= (x * x) / (2 * n + 1);
    sum += term;
  }
  return sum;
}

function tail(x: number): number {
  if (x > 40) return 0;
  let fraction = 0;
  for (let n = 200; n >= 1; n--) fraction = n / (x + fraction);
  return normalDensity(x) / (x + fraction);
}

/**
 * The value a standard normal variable stays below with probability p.
 *
 * @source Acklam's rational approximation, refined by one step of Halley's method
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : Number.NaN;
  if (p > 0.5) return -normalQuantile(1 - p);
  const x = p < 0.02425 ? acklamTail(p) : acklamMiddle(p);
  const error = (normalCdf(x) - p) / normalDensity(x);
  return x - error / (1 + (x * error) / 2);
}

const ratio = (numerator: readonly number[], denominator: readonly number[], x: number): number => {
  const value = (coefficients: readonly number[]): number => coefficients.reduce((sum, c) => sum * x + c, 0);
  return value(numerator) / value(denominator);
};

function acklamTail(p: number): number {
  const q = Math.sqrt(-2 * Math.log(p));
  return ratio(
    [-7.784894002430293e-3, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783],
    [7.784695709041462e-3, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1],
    q,
  );
}

function acklamMiddle(p: number): number {
  const q = p - 0.5;
  return (
    q *
    ratio(
      [-39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239],
      [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1],
      q * q,
    )
  );
}
