'use client';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../format/use-format.ts';
import { useTRPC } from '../shell/trpc.ts';

/** A rule by its id in plain words: of its pack, of the house, or its id where neither has any. */
export function useRuleWords(): (rule: string) => string {
  const t = useTranslations('compliance.houseRules');
  const trpc = useTRPC();
  const { lang } = useFormat();
  const { data: packs } = useQuery(trpc.policy.packs.queryOptions(undefined, { staleTime: 60_000 }));
  const known = useMemo(() => new Map(packs?.flatMap(({ rules }) => rules.map(({ rule, words }) => [rule, words] as const))), [packs]);
  return (rule) => known.get(rule)?.[lang] ?? (t.has(rule) ? t(rule) : rule);
}
