import type { Lang } from '@dunwell/rules';

/** Names may hold both languages around a middle dot (`Hardship · 困难`): the reader's half, or all of it when there is one. */
export function nameIn(name: string, lang: Lang): string {
  const halves = name.split(' · ');
  if (halves.length !== 2) return name;
  const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);
  return halves.find((half) => isChinese(half) === (lang === 'zh')) ?? name;
}
