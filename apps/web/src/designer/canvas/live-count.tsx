'use client';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../format/use-format.ts';
import { type Answers, useTRPC } from '../../shell/trpc.ts';
import { useDesignerScope } from '../designer-context.tsx';

/** How many cases stand at a node now. Kept outside the canvas' own state, so that a tick redraws one number. */
export function LiveCount({ nodeId }: { readonly nodeId: string }) {
  const t = useTranslations('designer');
  const trpc = useTRPC();
  const { count } = useFormat();
  const { strategyId } = useDesignerScope();
  const select = useCallback(
    (rows: Answers['strategy']['counts']) => rows.reduce((sum, row) => sum + (row.nodeId === nodeId ? row.count : 0), 0),
    [nodeId],
  );
  const { data = 0 } = useQuery(trpc.strategy.counts.queryOptions({ strategyId }, { refetchInterval: 2000, select }));
  if (data === 0) return null;
  return (
    <Link
      href={`/cases?strategy=${encodeURIComponent(strategyId)}&node=${encodeURIComponent(nodeId)}`}
      aria-label={t('casesHere', { count: data })}
      title={t('casesHere', { count: data })}
      className="nodrag absolute -top-2.5 right-2 min-w-5 rounded-full bg-accent px-1.5 text-center text-2xs font-semibold leading-5 text-on-accent shadow-card hover:bg-accent-strong"
    >
      {count(data)}
    </Link>
  );
}
