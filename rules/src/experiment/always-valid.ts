import type { ArmCount, Interval } from './two-proportions.ts';

/**
 * An interval for the difference of two shares that is true at every moment at once, however often one looks. Wider than
 * a one-look interval; narrowest about when `planned` consumers of both arms together have matured.
 *
 * @source Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas (2024), Time-uniform central limit theory and asymptotic confidence sequences, thm 2.2 and eq. 24
 */
export function alwaysValidInterval(
  champion: ArmCount,
  challenger: ArmCount,
  { planned, alpha = 0.05 }: { readonly planned: number; readonly alpha?: number },
): Interval {
  if (champion.n === 0 || challenger.n === 0) return { low: -1, high: 1 };
  const [a, b] = [champion.events / champion.n, challenger.events / challenger.n];
  const n = champion.n + challenger.n;
  const variance = n * ((a * (1 - a)) / champion.n + (b * (1 - b)) / challenger.n);
  const rho2 = (-2 * Math.log(alpha) + Math.log(-2 * Math.log(alpha) + 1)) / planned;
  const scaled = n * rho2 + 1;
  const half = Math.sqrt(variance) * Math.sqrt(((2 * scaled) / (n * n * rho2)) * Math.log(Math.sqrt(scaled) / alpha));
  return { low: Math.max(-1, b - a - half), high: Math.min(1, b - a + half) };
}
