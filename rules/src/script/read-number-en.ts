const small: Readonly<Record<string, number>> = Object.fromEntries([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, n) => [word, n] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, n) => [word, 20 + 10 * n] as const),
  ['a', 1],
  ['an', 1],
]);
const scales: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, grand: 1000 };
const word = `(?:${[...Object.keys(small), ...Object.keys(scales)].join('|')})`;

/** Number words that stand together, such as `two thousand five hundred and ten`. */
export const englishNumber = `${word}(?:(?:[ -]+and)?[ -]+${word})*\\b`;

/** The value of `englishNumber`; `undefined` for `a` alone, which is an article. */
export function readEnglishNumber(text: string): number | undefined {
  const words = text
    .toLowerCase()
    .split(/[ -]+/)
    .filter((w) => w !== 'and');
  if (words.every((w) => w === 'a' || w === 'an')) return undefined;
  let total = 0;
  let group = 0;
  for (const w of words) {
    const scale = scales[w];
    if (scale === undefined) group += small[w]!;
    else if (scale === 100) group = Math.max(1, group) * 100;
    else {
      total += Math.max(1, group) * scale;
      group = 0;
    }
  }
  return total + group;
}
