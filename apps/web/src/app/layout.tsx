import '@fontsource-variable/inter/wght.css';
import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/600.css';
import './globals.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { readLang, readTheme } from '../language/read-preference.ts';
import { Providers } from '../shell/providers.tsx';

export const metadata: Metadata = { title: 'Dunwell', description: 'Collect overdue debt well.', icons: { icon: '/icon.svg' } };

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [lang, theme] = await Promise.all([readLang(), readTheme()]);
  return (
    <html lang={lang === 'zh' ? 'zh-CN' : 'en'} className={theme === 'system' ? '' : theme}>
      <body className="min-h-dvh font-sans antialiased">
        <Providers lang={lang} zone={process.env.DUNWELL_ZONE ?? 'UTC'}>
          {children}
        </Providers>
      </body>
    </html>
  );
}
