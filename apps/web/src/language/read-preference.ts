import type { Lang } from '@dunwell/rules';
import { cookies, headers } from 'next/headers';

export type Theme = 'light' | 'dark' | 'system';

/** The language this browser chose, else the first of its accepted languages that Dunwell speaks. */
export async function readLang(): Promise<Lang> {
  const chosen = (await cookies()).get('lang')?.value;
  if (chosen === 'en' || chosen === 'zh') return chosen;
  const accepted = (await headers()).get('accept-language')?.toLowerCase() ?? '';
  const zh = accepted.search(/\bzh\b/);
  const en = accepted.search(/\ben\b/);
  return zh >= 0 && (en < 0 || zh < en) ? 'zh' : 'en';
}

export async function readTheme(): Promise<Theme> {
  const chosen = (await cookies()).get('theme')?.value;
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}
