'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ArrowUpRight } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field } from '../design/field.tsx';
import { TextArea } from '../design/text-area.tsx';
import { usePortName } from '../designer/canvas/use-port-name.ts';
import { CallPanel } from '../desk/call-panel.tsx';
import { useFormat } from '../format/use-format.ts';
import { type Answers, useTRPC } from '../shell/trpc.ts';

interface TaskDialogProps {
  readonly task: Answers['task']['list'][number];
  readonly onClose: () => void;
}

/** One task: take it, see the person's page, finish it with one of its outcomes; the case goes on by that exit. */
export function TaskDialog({ task, onClose }: TaskDialogProps) {
  const t = useTranslations('tasks');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const portName = usePortName();
  const { lang, money, dateTime } = useFormat();
  const [comment, setComment] = useState('');
  const onError = (error: { message: string }) => toast.error(t('refused'), { description: error.message });
  const fresh = () => void queries.invalidateQueries({ queryKey: trpc.task.pathKey() });
  const claim = useMutation(trpc.task.claim.mutationOptions({ onError, onSuccess: fresh }));
  const finish = useMutation(
    trpc.task.finish.mutationOptions({
      onError,
      onSuccess: () => {
        toast.success(t('finished'));
        fresh();
        onClose();
      },
    }),
  );
  return (
    <Dialog isOpen onClose={onClose} title={task.title[lang]}>
      <div className="flex flex-col gap-4">
        <p className="text-soft">
          {task.consumerName} · {task.caseRef} · {money(task.balanceMinor, task.currency)}
          <br />
          {t('dueAt', { at: dateTime(task.dueAtMs, task.consumerZone) })}
        </p>
        <div className="flex gap-2">
          <Link
            href={`/cases/${task.caseId}`}
            className="inline-flex h-8 items-center gap-1 rounded-md border border-line-strong px-3 font-medium hover:bg-hover"
          >
            {t('openCase')} <ArrowUpRight aria-hidden className="size-4" />
          </Link>
          {task.status === 'open' ? (
            <Button disabled={claim.isPending || claim.isSuccess} onClick={() => claim.mutate({ taskId: task.id })}>
              {claim.isSuccess ? t('claimed') : t('claim')}
            </Button>
          ) : null}
        </div>
        <CallPanel caseId={task.caseId} zone={task.consumerZone} currency={task.currency} />
        <Field label={t('comment')}>
          {(id) => <TextArea id={id} rows={3} maxLength={2000} value={comment} onChange={(event) => setComment(event.target.value)} />}
        </Field>
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 text-xs font-medium text-soft">{t('outcome')}</legend>
          {task.outcomes.map((outcome) => (
            <Button
              key={outcome}
              disabled={finish.isPending}
              className="!justify-start"
              onClick={() => finish.mutate({ taskId: task.id, outcome, comment })}
            >
              {portName(outcome)}
            </Button>
          ))}
        </fieldset>
      </div>
    </Dialog>
  );
}
