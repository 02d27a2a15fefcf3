'use client';
import { useQuery } from '@tanstack/react-query';
import { OctagonX } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../shell/trpc.ts';
import { useSwitchWords } from './use-switch-words.ts';

/** On every screen while a kill switch is thrown: nobody should wonder why nothing happens. */
export function StopBanner({ mayLift }: { readonly mayLift: boolean }) {
  const t = useTranslations('stops');
  const trpc = useTRPC();
  const wordsOf = useSwitchWords();
  const thrown = useQuery(trpc.stop.thrown.queryOptions(undefined, { refetchInterval: 5000 }));
  const [first, ...rest] = thrown.data ?? [];
  if (!first) return null;
  return (
    <div role="alert" className="flex items-center gap-2 border-b border-bad/30 bg-bad-soft px-6 py-2 text-bad">
      <OctagonX aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1 truncate">
        <strong className="font-semibold">{wordsOf(first)}</strong>
        {` · ${first.reason} · ${first.thrownBy}`}
        {rest.length > 0 ? ` · ${t('andMore', { count: rest.length })}` : null}
      </p>
      {mayLift ? (
        <Link href="/stops" className="shrink-0 font-medium underline underline-offset-2">
          {t('open')}
        </Link>
      ) : null}
    </div>
  );
}
