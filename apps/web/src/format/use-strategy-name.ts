'use client';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../shell/trpc.ts';
import { nameIn } from './name-in.ts';
import { useFormat } from './use-format.ts';

/** A strategy by the name people gave it, in the reader's language; by its id until that is known. */
export function useStrategyName(): (id: string) => string {
  const trpc = useTRPC();
  const { lang } = useFormat();
  const { data } = useQuery(trpc.case.choices.queryOptions(undefined, { staleTime: 60_000 }));
  return (id) => nameIn(data?.strategies.find((one) => one.id === id)?.name ?? id, lang);
}
