'use client';
import { houseReasonInWords } from '@dunwell/rules';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../format/use-format.ts';
import { useTRPC } from '../shell/trpc.ts';

/** Why nobody was contacted, in plain words: a rule of a pack, a reason of the house, or the code where neither has any. */
export function useRuleWords(): (rule: string) => string {
  const trpc = useTRPC();
  const { lang } = useFormat();
  const { data: ofPacks } = useQuery(trpc.policy.ruleWords.queryOptions(undefined, { staleTime: 600_000 }));
  return (rule) => (ofPacks?.[rule] ?? houseReasonInWords(rule))?.[lang] ?? rule;
}
