'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { LawFooting } from '../compliance/law-footing.tsx';
import { Badge } from '../design/badge.tsx';
import { SkeletonRows, Trouble } from '../design/states.tsx';
import { useFormat } from '../format/use-format.ts';
import { type Answers, useTRPC } from '../shell/trpc.ts';

type Judgement = Answers['strategy']['proof']['judgements'][number];

/** What is proved of this version against the law in force here, what is left to the guard, and what the proof rests on. */
export function ProofPanel({ id, version }: { readonly id: string; readonly version: number }) {
  const t = useTranslations('signOff');
  const trpc = useTRPC();
  const { calendarDate } = useFormat();
  const proof = useQuery(trpc.strategy.proof.queryOptions({ id, version }, { staleTime: 60_000, retry: false }));
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

function JudgementView({ judgement }: { readonly judgement: Judgement }) {
  const t = useTranslations('signOff');
  const { lang } = useFormat();
  const { actor, violations, lapses, footing, exempt } = judgement;
  const told = [...new Map(violations.map((each) => [`${each.rule} ${each.message[lang]}`, each])).values()];
  return (
    <div className="flex flex-col gap-2 rounded-md border px-3 py-2">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={violations.length === 0 ? 'good' : 'warn'}>{t(violations.length === 0 ? 'proofHolds' : 'proofOpen')}</Badge>
        {t(`proofActors.${actor}`)}
      </p>
      {told.length > 0 ? (
        <details>
          <summary className="cursor-pointer text-soft">{t('leftToGuard', { count: told.length })}</summary>
          <ul className="mt-1 flex flex-col gap-0.5">
            {told.map(({ rule, nodeId, message }) => (
              <li key={`${rule} ${message.en}`} className="break-words">
                <span className="font-mono text-2xs text-faint">
                  {rule} · {nodeId}
                </span>{' '}
                {message[lang]}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {lapses.map(({ rule, severity, message }) => (
        <p key={rule} role="note" className={severity === 'error' ? 'text-bad' : 'text-warn'}>
          {message[lang]}
        </p>
      ))}
      <LawFooting footing={footing} />
      {exempt.length > 0 ? <p className="text-xs text-faint">{t('proofExempt', { packs: exempt.join(', ') })}</p> : null}
    </div>
  );
}
