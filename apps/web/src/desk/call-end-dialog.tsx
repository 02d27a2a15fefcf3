'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field, Input, Select } from '../design/field.tsx';
import { TextArea } from '../design/text-area.tsx';
import { useFormat } from '../format/use-format.ts';
import { type Answers, useTRPC } from '../shell/trpc.ts';
import { type EndChoice, endChoices, endOf, results } from './call-end.ts';

interface CallEndDialogProps {
  readonly call: NonNullable<Answers['desk']['ask']['open']>;
  readonly caseId: string;
  readonly zone: string;
  readonly currency: string;
  readonly onClose: () => void;
}

/** The number to dial, until when, and then what came of it. */
export function CallEndDialog({ call, zone, currency, onClose }: CallEndDialogProps) {
  const t = useTranslations('desk');
  const journey = useTranslations('journey');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { dateTime } = useFormat();
  const [choice, setChoice] = useState<EndChoice>('spoke');
  const [result, setResult] = useState<(typeof results)[number]>('noResult');
  const end = useMutation(
    trpc.desk.end.mutationOptions({
      onSuccess: () => {
        toast.success(t('noted'));
        void queries.invalidateQueries({ queryKey: trpc.desk.pathKey() });
        void queries.invalidateQueries({ queryKey: trpc.case.pathKey() });
        onClose();
      },
      onError: (error) => toast.error(t('refused'), { description: error.message }),
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    end.mutate({ attemptId: call.attemptId, ...endOf(choice, result, { form: new FormData(event.currentTarget), currency }) });
  };
  return (
    <Dialog isOpen onClose={onClose} title={t('outcomeTitle')}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <p className="rounded-md bg-accent-soft px-3 py-2">
          <span className="block text-xs text-soft">{t('dial')}</span>
          <span className="block text-xl font-semibold tabular-nums">{call.to}</span>
          {call.hardStopAtMs === null ? null : (
            <span className="block text-xs text-soft">{t('endBy', { at: dateTime(call.hardStopAtMs, zone) })}</span>
          )}
        </p>
        <Field label={t('outcome')}>
          {(id) => (
            <Select id={id} value={choice} onChange={(event) => setChoice(event.target.value as EndChoice)}>
              {endChoices.map((name) => (
                <option key={name} value={name}>
                  {t(`choices.${name}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {choice === 'spoke' ? (
          <Field label={t('result')}>
            {(id) => (
              <Select id={id} value={result} onChange={(event) => setResult(event.target.value as (typeof results)[number])}>
                {results.map((name) => (
                  <option key={name} value={name}>
                    {journey(`results.${name}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ) : null}
        {choice === 'spoke' && result === 'promised' ? (
          <div className="grid grid-cols-2 gap-3">
            <Field label={t('amount', { currency })}>
              {(id) => <Input id={id} name="amount" required inputMode="decimal" pattern="\d{1,12}([.]\d{1,2})?" />}
            </Field>
            <Field label={t('dueOn')}>{(id) => <Input id={id} name="dueOn" type="date" required />}</Field>
          </div>
        ) : null}
        <Field label={t('comment')}>{(id) => <TextArea id={id} name="comment" rows={3} maxLength={2000} />}</Field>
        <Button type="submit" look="primary" className="self-end" disabled={end.isPending}>
          {t('note')}
        </Button>
      </form>
    </Dialog>
  );
}
