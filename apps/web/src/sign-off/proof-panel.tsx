'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { SkeletonRows, Trouble } from '../design/states.tsx';
import { useFormat } from '../format/use-format.ts';
import { slow } from '../shell/api-link.ts';
import { useTRPC } from '../shell/trpc.ts';
import { JudgementView } from './judgement-view.tsx';

/** What is proved of this version against the law in force here, what is left to the guard, and what the proof rests on. */
export function ProofPanel({ id, version }: { readonly id: string; readonly version: number }) {
  const t = useTranslations('signOff');
  const trpc = useTRPC();
  const { calendarDate } = useFormat();
  const proof = useQuery(trpc.strategy.proof.queryOptions({ id, version }, { staleTime: 60_000, retry: false, trpc: slow }));
  return (
    <section aria-busy={proof.isPending}>
      <h3 className="mb-1.5 text-xs font-medium text-faint">
        {proof.data ? t('proofFrom', { date: calendarDate(proof.data.asOf) }) : t('proving')}
      </h3>
      {proof.error ? <Trouble error={proof.error} retry={proof.refetch} /> : null}
      {proof.isPending ? <SkeletonRows rows={2} /> : null}
      <div className="flex flex-col gap-3">
        {proof.data?.judgements.map((judgement) => (
          <JudgementView key={judgement.actor} judgement={judgement} />
        ))}
      </div>
    </section>
  );
}
