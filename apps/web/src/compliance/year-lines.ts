/** `2021–2026, 2028`: the years a calendar reaches, stretches without a gap together. */
export function yearStretches(years: readonly number[]): string {
  const stretches: [number, number][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else stretches.push([year, year]);
  }
  return stretches.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

export interface HolidayLine {
  readonly date: string;
  readonly name: string;
}

/** One holiday a line, the date first: `2027-05-01 Labour Day`. The number of the first line that is none. */
export function readHolidays(text: string): { readonly holidays: readonly HolidayLine[]; readonly wrongLine?: number } {
  const holidays: HolidayLine[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const found = /^\s*(\d{4}-\d{2}-\d{2})[\s,;:]+(\S.*?)\s*$/.exec(line);
    if (!found) return { holidays, wrongLine: i + 1 };
    holidays.push({ date: found[1]!, name: found[2]! });
  }
  return { holidays };
}
