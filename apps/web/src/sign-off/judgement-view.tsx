'use client';
import { useTranslations } from 'use-intl';
import { LawFooting } from '../compliance/law-footing.tsx';
import { Badge } from '../design/badge.tsx';
import { useFormat } from '../format/use-format.ts';
import type { Answers } from '../shell/trpc.ts';

type Judgement = Answers['strategy']['proof']['judgements'][number];

/** What is proved for one way of contacting: what holds, what is left to the guard, where a calendar ends, and the law behind it. */
export function JudgementView({ judgement }: { readonly judgement: Judgement }) {
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
        <p key={rule} role="note" className={`first-letter:uppercase ${severity === 'error' ? 'text-bad' : 'text-warn'}`}>
          {message[lang]}
        </p>
      ))}
      <LawFooting footing={footing} />
      {exempt.length > 0 ? <p className="text-xs text-faint">{t('proofExempt', { packs: exempt.join(', ') })}</p> : null}
    </div>
  );
}
