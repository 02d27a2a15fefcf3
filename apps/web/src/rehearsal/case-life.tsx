'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Field, Select } from '../design/field.tsx';
import { Panel } from '../design/panel.tsx';
import type { Answers } from '../shell/trpc.ts';
import { Life } from './life.tsx';

type Rehearsal = Answers['rehearsal']['get'];

interface CaseLifeProps {
  readonly id: string;
  readonly names: readonly string[];
  readonly cases: Rehearsal['cases'];
}

/** One sampled case from the first decision to the last, in plain words. */
export function CaseLife({ id, names, cases }: CaseLifeProps) {
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
      {caseRef ? <Life key={`${side} ${caseRef}`} asked={{ id, side, caseRef }} zone={zone} /> : null}
    </Panel>
  );
}
