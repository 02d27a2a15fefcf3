'use server';
import { langs } from '@dunwell/rules';
import { cookies } from 'next/headers';
import { z } from 'zod';

const Preference = z.discriminatedUnion('name', [
  z.object({ name: z.literal('lang'), value: z.enum(langs) }),
  z.object({ name: z.literal('theme'), value: z.enum(['light', 'dark', 'system']) }),
]);

/** Remembers the language or the theme of this browser for a year. */
export async function rememberPreference(preference: z.input<typeof Preference>): Promise<void> {
  const { name, value } = Preference.parse(preference);
  (await cookies()).set(name, value, { path: '/', maxAge: 365 * 24 * 3600, sameSite: 'lax' });
}
