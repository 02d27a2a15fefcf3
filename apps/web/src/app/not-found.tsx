'use client';
import { Compass } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { Empty } from '../design/states.tsx';

export default function NotFound() {
  const t = useTranslations('shell');
  return (
    <main className="grid min-h-dvh place-items-center">
      <Empty title={t('notFound')} icon={<Compass />}>
        <p>{t('notFoundHelp')}</p>
        <Link href="/" className="mt-3 inline-block font-medium text-accent hover:underline">
          {t('home')}
        </Link>
      </Empty>
    </main>
  );
}
