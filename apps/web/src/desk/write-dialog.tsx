'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { DecisionBadge } from '../compliance/decision-badge.tsx';
import { Verdict } from '../compliance/verdict.tsx';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field, Select } from '../design/field.tsx';
import { SkeletonRows, Trouble } from '../design/states.tsx';
import { TextArea } from '../design/text-area.tsx';
import { type Answers, useTRPC } from '../shell/trpc.ts';
import { leastReason } from './least-reason.ts';
import { MessageShown } from './message-shown.tsx';
import { NumberSelect } from './number-select.tsx';
import { useSend } from './use-send.ts';

interface WriteDialogProps {
  readonly caseId: string;
  readonly channel: 'sms' | 'email';
  readonly zone: string;
  readonly onClose: () => void;
}

/** A signed text for this person: to which address, in which words, and what the guard says to it before the click. */
export function WriteDialog({ caseId, channel, zone, onClose }: WriteDialogProps) {
  const t = useTranslations('desk.write');
  const trpc = useTRPC();
  const [chosen, setChosen] = useState<{ to?: string; templateHash?: string }>({});
  const asked = useQuery(
    trpc.desk.compose.queryOptions({ caseId, channel, ...chosen }, { refetchInterval: 3000, placeholderData: keepPreviousData }),
  );
  const choose = (more: { to?: string; templateHash?: string }) => setChosen((was) => ({ ...was, ...more }));
  return (
    <Dialog isOpen onClose={onClose} title={t(`titles.${channel}`)}>
      {asked.error ? (
        <Trouble error={asked.error} retry={asked.refetch} />
      ) : !asked.data ? (
        <SkeletonRows rows={5} />
      ) : asked.data.to === null ? (
        <p className="text-soft">{t(`nowhere.${channel}`)}</p>
      ) : asked.data.templates.length === 0 ? (
        <p className="text-soft">{t('noTemplates')}</p>
      ) : (
        <div className="flex flex-col gap-4">
          <NumberSelect
            label={channel === 'email' ? t('address') : undefined}
            phones={asked.data.addresses}
            value={asked.data.to}
            onChange={(to) => choose({ to })}
          />
          <Field label={t('template')} help={t('templateHelp')}>
            {(id) => (
              <Select id={id} value={chosen.templateHash ?? ''} onChange={(event) => choose({ templateHash: event.target.value })}>
                <option value="" disabled>
                  {t('choose')}
                </option>
                {asked.data.templates.map(({ hash, name, version }) => (
                  <option key={hash} value={hash}>
                    {t('version', { name, version })}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          {asked.data.message ? <Chosen asked={asked.data} {...{ caseId, channel, zone, onClose, ...chosen }} /> : null}
        </div>
      )}
    </Dialog>
  );
}

interface ChosenProps extends WriteDialogProps {
  readonly asked: Answers['desk']['compose'];
  readonly templateHash?: string;
}

/** The words, the guard's answer to them, and the click. */
function Chosen({ asked, caseId, channel, zone, templateHash, onClose }: ChosenProps) {
  const t = useTranslations('desk.write');
  const desk = useTranslations('desk');
  const [reason, setReason] = useState('');
  // One click is one message: what the next one follows stays as it was when the words were shown.
  const [follows, setFollows] = useState<string>();
  const send = useSend({ zone, onClose, onRefused: () => setFollows(undefined) });
  const { message, answer, to } = asked;
  const after = follows ?? asked.follows;
  if (follows === undefined) setFollows(asked.follows);
  const isOvertaken = after !== asked.follows && !send.isPending;
  if (!message || !answer) return null;
  const { text } = message;
  const mayGo = answer.decision === 'ALLOW';
  const mayRebut = !mayGo && asked.mayOverride;
  const isReady = text !== null && message.faults.length === 0 && !isOvertaken;
  const go = () => {
    if (!text || !to || !templateHash) return;
    const override = mayRebut ? { overrideReason: reason.trim() } : {};
    send.mutate({ caseId, channel, to, templateHash, shownHash: text.shownHash, follows: after, ...override });
  };
  return (
    <div className="flex flex-col gap-4" aria-live="polite">
      <MessageShown message={message} />
      <p className="flex items-center justify-between gap-3 font-medium">
        {desk('answer')} <DecisionBadge decision={answer.decision} />
      </p>
      <Verdict answer={answer} zone={zone} />
      {mayRebut && isReady ? (
        <Field label={t('overrideReason')} help={desk('overrideHelp', { count: leastReason })}>
          {(id) => <TextArea id={id} rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
      ) : null}
      {isOvertaken ? <p role="alert">{t('overtaken', { by: asked.last?.by ?? '' })}</p> : null}
      {isReady && (mayGo || mayRebut) ? (
        <Button
          look={mayGo ? 'primary' : 'danger'}
          className="self-end"
          icon={<Send aria-hidden />}
          disabled={send.isPending || (mayRebut && reason.trim().length < leastReason)}
          onClick={go}
        >
          {send.isPending ? t('sending') : mayGo ? t('send') : t('sendAnyway')}
        </Button>
      ) : isReady ? (
        <p className="text-soft">{t('nothingNow')}</p>
      ) : null}
    </div>
  );
}
