'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../design/badge.tsx';
import { Field, Select } from '../design/field.tsx';
import { Panel } from '../design/panel.tsx';
import { SkeletonRows, Trouble } from '../design/states.tsx';
import { useFormat } from '../format/use-format.ts';
import { type Answers, useTRPC } from '../shell/trpc.ts';
import { useLifeWords } from './use-life-words.ts';

type Rehearsal = Answers['rehearsal']['get'];

interface CaseLifeProps {
  readonly id: string;
  readonly names: readonly string[];
  readonly labels: Rehearsal['labels'];
  readonly cases: Rehearsal['cases'];
}

const tones = { decided: 'neutral', contact: 'accent', withheld: 'bad', deferred: 'warn', payment: 'good', event: 'warn' } as const;

/** One sampled case from the first decision to the last, in plain words. */
export function CaseLife({ id, names, labels, cases }: CaseLifeProps) {
  const t = useTranslations('rehearsal');
  const [caseRef, setCaseRef] = useState('');
  const [side, setSide] = useState(0);
  const zone = cases.find(({ ref }) => ref === caseRef)?.zone ?? 'UTC';
  return (
    <Panel title={t('life')}>
      <div className="flex flex-wrap gap-3">
        <div className="w-72">
          <Field label={t('case')}>
            {(fieldId) => (
              <Select id={fieldId} value={caseRef} onChange={(event) => setCaseRef(event.target.value)}>
                <option value="">{t('chooseCase')}</option>
                {cases.map(({ ref, daysPastDue }) => (
                  <option key={ref} value={ref}>
                    {t('caseOption', { ref, days: daysPastDue })}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        {names.length > 1 ? (
          <div className="w-72">
            <Field label={t('drawing')}>
              {(fieldId) => (
                <Select id={fieldId} value={side} onChange={(event) => setSide(Number(event.target.value))}>
                  {names.map((name, at) => (
                    <option key={name} value={at}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          </div>
        ) : null}
      </div>
      {caseRef ? <Life key={`${side} ${caseRef}`} asked={{ id, side, caseRef }} zone={zone} labels={labels[side] ?? {}} /> : null}
    </Panel>
  );
}

interface LifeProps {
  readonly asked: { readonly id: string; readonly side: number; readonly caseRef: string };
  readonly zone: string;
  readonly labels: Rehearsal['labels'][number];
}

function Life({ asked, zone, labels }: LifeProps) {
  const t = useTranslations('rehearsal');
  const trpc = useTRPC();
  const { dateTime } = useFormat();
  const wordsOf = useLifeWords(labels, zone);
  const life = useQuery(trpc.rehearsal.life.queryOptions(asked, { staleTime: Number.POSITIVE_INFINITY }));
  if (life.error) return <Trouble error={life.error} retry={life.refetch} />;
  if (!life.data) return <SkeletonRows rows={4} />;
  if (life.data.length === 0) return <p className="pt-4 text-faint">{t('noLife')}</p>;
  const numbered = life.data.map((entry, at) => ({ entry, key: `${at}` }));
  return (
    <ol className="mt-4 flex flex-col divide-y">
      {numbered.map(({ entry, key }) => (
        <li key={key} className="grid grid-cols-[150px_96px_minmax(0,1fr)] items-start gap-3 py-2">
          <time className="text-xs text-faint">{dateTime(entry.atMs, zone)}</time>
          <span>
            <Badge tone={tones[entry.what]}>{t(`what.${entry.what}`)}</Badge>
          </span>
          <span className="min-w-0 break-words">{wordsOf(entry)}</span>
        </li>
      ))}
    </ol>
  );
}
