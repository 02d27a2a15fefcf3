/** `2021–2040`, or each year where they are few or broken. */
export function yearsInWords(years: readonly number[]): string {
  const sorted = years.toSorted((a, b) => a - b);
  const isUnbroken = sorted.length > 2 && sorted.at(-1)! - sorted[0]! === sorted.length - 1;
  return isUnbroken ? `${sorted[0]}–${sorted.at(-1)}` : sorted.join(', ');
}
