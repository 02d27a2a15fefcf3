'use client';
import { useQuery } from '@tanstack/react-query';
import { Skeleton, Trouble } from '../design/states.tsx';
import { useTRPC } from '../shell/trpc.ts';
import { Designer } from './designer.tsx';

/** One strategy: loads the drawing and everything it can name. */
export function StrategyScreen({ strategyId }: { readonly strategyId: string }) {
  const trpc = useTRPC();
  const me = useQuery(trpc.me.get.queryOptions());
  const strategy = useQuery(trpc.strategy.get.queryOptions({ strategyId }, { staleTime: 0 }));
  const documents = useQuery(trpc.strategy.documents.queryOptions(undefined, { staleTime: 60_000 }));
  const parts = useQuery(trpc.strategy.parts.queryOptions(undefined, { staleTime: 60_000 }));
  const error = strategy.error ?? documents.error ?? parts.error ?? me.error;
  if (error) return <Trouble error={error} retry={strategy.refetch} />;
  // Only a drawing read just now may be edited: an old one in the cache would be refused when it is saved.
  if (!strategy.data || !strategy.isFetchedAfterMount || !documents.data || !parts.data || !me.data) {
    return (
      <div className="flex h-[calc(100dvh-48px)] flex-col gap-px">
        <Skeleton className="h-12 rounded-none" />
        <Skeleton className="flex-1 rounded-none" />
      </div>
    );
  }
  return (
    <Designer
      strategyId={strategyId}
      strategy={strategy.data}
      documents={documents.data}
      parts={parts.data}
      mayEdit={me.data.permissions.includes('strategy.edit')}
    />
  );
}
