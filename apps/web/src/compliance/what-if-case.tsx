'use client';
import { addressStateInWords, instantOf } from '@dunwell/rules';
import { useMutation } from '@tanstack/react-query';
import { Scale } from 'lucide-react';
import Link from 'next/link';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useBusinessNow } from '../clock/use-business-now.ts';
import { Button } from '../design/button.tsx';
import { Field, Input, Select } from '../design/field.tsx';
import { Panel } from '../design/panel.tsx';
import { Empty, Trouble } from '../design/states.tsx';
import { useFormat } from '../format/use-format.ts';
import { type Answers, useTRPCClient } from '../shell/trpc.ts';
import { AsOfNote } from './as-of-note.tsx';
import { DecisionBadge } from './decision-badge.tsx';
import { Verdict } from './verdict.tsx';
import { type Way, ways } from './ways.ts';

type Told = Answers['policy']['whatIfCase'];

/** Asks the guard about a person of ours, at any moment: everything on record about them counts. */
export function WhatIfCase({ initialCase }: { readonly initialCase: string }) {
  const t = useTranslations('compliance');
  const client = useTRPCClient();
  const { nowMs } = useBusinessNow(5000);
  const { dateTime } = useFormat();
  const [isNow, setNow] = useState(true);
  const asking = useMutation({
    mutationFn: async (form: FormData): Promise<Told> => {
      const [channel, agent] = String(form.get('way')).split(' ') as [Way['channel'], Way['agent']?];
      const question = { case: String(form.get('case')), channel, ...(agent && { agent }) };
      if (isNow) return client.policy.whatIfCase.query(question);
      // The clock the person lives by is only known with the case: asked once for its zone, then for the moment there.
      const { zone } = await client.policy.whatIfCase.query(question);
      const [date = '', clock = ''] = String(form.get('at')).split('T');
      const [hours = 0, minutes = 0] = clock.split(':').map(Number);
      return client.policy.whatIfCase.query({ ...question, atMs: instantOf(zone, date, hours * 60 + minutes) });
    },
  });
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    asking.mutate(new FormData(event.currentTarget));
  };
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[400px_minmax(0,1fr)]">
      <Panel title={t('question')}>
        <form onSubmit={ask} className="flex flex-col gap-4">
          <Field label={t('form.case')} help={t('form.caseHelp')}>
            {(id) => <Input id={id} name="case" required maxLength={100} defaultValue={initialCase} autoComplete="off" />}
          </Field>
          <Field label={t('form.way')}>
            {(id) => (
              <Select id={id} name="way" defaultValue="call human">
                {ways.map(({ value, name }) => (
                  <option key={value} value={value}>
                    {t(`ways.${name}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <fieldset className="flex flex-col gap-2">
            <legend className="mb-1 text-xs font-medium text-soft">{t('form.when')}</legend>
            <label className="flex items-center gap-2">
              <input type="radio" name="when" checked={isNow} onChange={() => setNow(true)} className="accent-accent" />
              {t('form.now', { at: nowMs === undefined ? '' : dateTime(nowMs) })}
            </label>
            <label className="flex items-center gap-2">
              <input type="radio" name="when" checked={!isNow} onChange={() => setNow(false)} className="accent-accent" />
              {t('form.otherMoment')}
            </label>
          </fieldset>
          {isNow ? null : (
            <Field label={t('form.at')} help={t('form.theirClock')}>
              {(id) => <Input id={id} name="at" type="datetime-local" required />}
            </Field>
          )}
          <Button type="submit" look="primary" disabled={asking.isPending}>
            {t('ask')}
          </Button>
        </form>
      </Panel>
      <div aria-live="polite">
        <CaseAnswer told={asking.data} error={asking.error} />
      </div>
    </div>
  );
}

function CaseAnswer({ told, error }: { readonly told: Told | undefined; readonly error: { readonly message: string } | null }) {
  const t = useTranslations('compliance');
  const { lang, dateTime } = useFormat();
  if (error || !told) {
    return (
      <Panel>
        {error ? (
          <Trouble error={error} />
        ) : (
          <Empty title={t('noQuestion')} icon={<Scale />}>
            {t('noQuestionHelp')}
          </Empty>
        )}
      </Panel>
    );
  }
  return (
    <Panel title={t('answer')} actions={<DecisionBadge decision={told.answer.decision} />}>
      <div className="flex flex-col gap-4">
        <p className="text-soft">
          <Link href={`/cases/${told.caseId}`} className="font-medium text-ink hover:text-accent">
            {told.ref}
          </Link>{' '}
          · {dateTime(told.atMs, told.zone)} · {told.zone}
        </p>
        {told.address === 'usable' ? null : (
          <p className="rounded-md bg-warn-soft px-3 py-2 text-warn">
            {addressStateInWords(told.address, told.channel, lang)} {t('onlyTheLaw')}
          </p>
        )}
        <Verdict answer={told.answer} zone={told.zone} />
        <AsOfNote asOf={told.asOf} />
        <p className="border-t pt-3 text-2xs text-faint">{told.packs.map(({ name }) => name[lang]).join(lang === 'zh' ? '、' : ', ')}</p>
      </div>
    </Panel>
  );
}
