/** Fewest letters to add, drop, change or swap with a neighbour to turn one word into the other. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)]);
  for (let j = 0; j <= b.length; j++) rows[0]![j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const change = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2]![j - 2]! + 1 : Infinity;
      rows[i]![j] = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, change, swap);
    }
  }
  return rows[a.length]![b.length]!;
}

/** The known word a mistyped one was probably meant to be; `undefined` when none is close. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const typed = word.slice(0, 64);
  const [best] = known.map((name) => ({ name, off: distance(typed, name) })).sort((a, b) => a.off - b.off);
  return best && best.off <= Math.max(2, Math.floor(best.name.length / 2)) ? best.name : undefined;
}
