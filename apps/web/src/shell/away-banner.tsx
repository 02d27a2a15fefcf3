'use client';
import { useQuery } from '@tanstack/react-query';
import { Unplug } from 'lucide-react';
import { useTranslations } from 'use-intl';

interface Health {
  readonly database: boolean;
  readonly temporal: boolean;
}

/** On every screen while nothing can move: screens go on without Temporal, cases do not, and nobody should wonder why. */
export function AwayBanner() {
  const t = useTranslations('state');
  const health = useQuery({
    queryKey: ['health'],
    queryFn: async (): Promise<Health> => (await fetch('/api/health', { signal: AbortSignal.timeout(8_000) })).json(),
    refetchInterval: 10_000,
  });
  // Without the database every screen says so itself.
  if (!health.data?.database || health.data.temporal) return null;
  return (
    <p role="status" className="flex items-center gap-2 border-b bg-sunken px-6 py-2">
      <Unplug aria-hidden className="size-4 shrink-0" /> {t('still')}
    </p>
  );
}
