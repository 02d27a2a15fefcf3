const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

/** Chinese numerals and digits that stand together: 一千二百, 1万2, 三百五. */
export const chineseNumber = '(?:\\d+(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千万])+';

/** The value of `chineseNumber`. A last digit without a unit is of the next lower place: 一千二 is 1200, but 一千零二 is 1002. */
export function readChineseNumber(text: string): number | undefined {
  const tokens = text.match(/\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千万]/g);
  if (!tokens) return undefined;
  let total = 0;
  let section = 0;
  let pending: number | undefined;
  let lastScale = 1;
  let isAfterZero = false;
  for (const token of tokens) {
    const scale = scales[token];
    if (scale === 10_000) {
      total = (total + section + (pending ?? 0)) * 10_000;
      section = 0;
      pending = undefined;
      lastScale = scale;
    } else if (scale !== undefined) {
      section += (pending ?? 1) * scale;
      pending = undefined;
      lastScale = scale;
      isAfterZero = false;
    } else {
      const value = digits[token] ?? Number(token);
      if (pending !== undefined) return undefined;
      if (value === 0) isAfterZero = true;
      else pending = value;
    }
  }
  const isShort = pending !== undefined && pending < 10 && lastScale >= 100 && !isAfterZero;
  return total + section + (pending ?? 0) * (isShort ? lastScale / 10 : 1);
}
