'use client';
import { useTranslations } from 'use-intl';
import type { Answers } from '../shell/trpc.ts';

type Switch = Answers['stop']['thrown'][number];

/** What a switch stops, in words. */
export function useSwitchWords() {
  const t = useTranslations('stops');
  const channels = useTranslations('outbox.channels');
  return ({ scope, subject, creditorName }: Switch): string => {
    switch (scope) {
      case 'all':
        return t('covers.all');
      case 'channel':
        return t('covers.channel', { name: subject && channels.has(subject) ? channels(subject) : (subject ?? '') });
      case 'creditor':
        return t('covers.creditor', { name: creditorName ?? subject ?? '' });
      case 'strategy':
      case 'case':
        return t(`covers.${scope}`, { name: subject ?? '' });
    }
  };
}
