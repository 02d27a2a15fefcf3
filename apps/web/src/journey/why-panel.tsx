'use client';
import { addressStateInWords } from '@dunwell/rules';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { useRequirementNames } from '../compliance/requirement-name.tsx';
import { Badge } from '../design/badge.tsx';
import { Panel } from '../design/panel.tsx';
import { SkeletonRows, Trouble } from '../design/states.tsx';
import { useFormat } from '../format/use-format.ts';
import { type Answers, useTRPC } from '../shell/trpc.ts';
import { useMay } from '../shell/use-may.ts';

interface WhyPanelProps {
  readonly caseId: string;
  readonly zone: string;
}

/** May this person be contacted now, by which way, is there somewhere to send to, and if not: why, and when? Asked of the guard that every contact passes. */
export function WhyPanel({ caseId, zone }: WhyPanelProps) {
  const t = useTranslations('journey');
  const trpc = useTRPC();
  const why = useQuery(trpc.case.why.queryOptions({ caseId }, { refetchInterval: 10_000 }));
  const { lang } = useFormat();
  const may = useMay();
  return (
    <Panel
      title={t('why')}
      actions={
        may('policy.read') && why.data ? (
          <Link
            href={`/compliance?tab=whatIf&case=${encodeURIComponent(why.data.caseId)}`}
            className="whitespace-nowrap text-xs text-soft hover:text-accent"
          >
            {t('anotherMoment')}
          </Link>
        ) : null
      }
      flush
    >
      {why.error ? (
        <Trouble error={why.error} retry={why.refetch} />
      ) : !why.data ? (
        <SkeletonRows rows={4} />
      ) : (
        <>
          {why.data.switches.map((thrown) => (
            <p key={`${thrown.scope} ${thrown.subject}`} className="border-b bg-bad-soft px-4 py-2 text-bad">
              {t('switch', { reason: thrown.reason })}
            </p>
          ))}
          <ul>
            {why.data.answers.map((answer) => (
              <Way key={`${answer.channel} ${'agent' in answer ? answer.agent : ''}`} answer={answer} zone={zone} />
            ))}
          </ul>
          <p className="border-t px-4 py-2 text-2xs text-faint">
            {why.data.packs.length === 0
              ? t('noPacks')
              : t('packs', { names: why.data.packs.map(({ name }) => name[lang]).join(lang === 'zh' ? '、' : ', ') })}
          </p>
        </>
      )}
    </Panel>
  );
}

const tones = { ALLOW: 'good', REQUIRE: 'accent', DEFER: 'warn', BLOCK: 'bad' } as const;

function Way({ answer, zone }: { readonly answer: Answers['case']['why']['answers'][number]; readonly zone: string }) {
  const t = useTranslations('journey');
  const { lang, dateTime } = useFormat();
  const requirementNames = useRequirementNames();
  const { channel, address, decision, nextAtMs } = answer;
  const way = 'agent' in answer && answer.agent ? `${channel}_${answer.agent}` : channel;
  const isNotNow = decision === 'DEFER' || decision === 'BLOCK';
  return (
    <li className="border-b px-4 py-2.5 last:border-b-0">
      <p className="flex items-center justify-between gap-2">
        <span className="font-medium">{t(`ways.${way}`)}</span>
        {address === 'usable' ? <Badge tone={tones[decision]}>{t(`answers.${decision}`)}</Badge> : <Badge>{t('noPoint')}</Badge>}
      </p>
      <div className="text-xs text-soft">
        {address === 'usable' ? null : (
          <p>
            {addressStateInWords(address, channel, lang)} {t(`rulesSay.${decision}`)}
          </p>
        )}
        {decision === 'DEFER' && nextAtMs !== null ? <p>{t('earliest', { at: dateTime(nextAtMs, zone) })}</p> : null}
        {decision === 'REQUIRE' ? <p>{t('requires', { what: requirementNames(answer.requirements) })}</p> : null}
        {isNotNow
          ? answer.explain.map(({ rule, words, cite }) => (
              <p key={rule} title={`${rule} · ${cite}`}>
                {words[lang]}
              </p>
            ))
          : null}
      </div>
    </li>
  );
}
