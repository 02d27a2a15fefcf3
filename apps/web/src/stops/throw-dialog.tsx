'use client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field, Select } from '../design/field.tsx';
import { nameIn } from '../format/name-in.ts';
import { useFormat } from '../format/use-format.ts';
import { type Answers, useTRPC } from '../shell/trpc.ts';
import { LiveCallsField } from './live-calls-field.tsx';
import { leastReason, ReasonField } from './reason-field.tsx';
import { useStopDone } from './use-stop-done.ts';

type Choices = Answers['stop']['list']['choices'];
type Channel = Choices['channels'][number];
const scopes = ['all', 'channel', 'strategy', 'creditor'] as const;
type Scope = (typeof scopes)[number];

interface ThrowDialogProps {
  readonly choices: Choices;
  /** How many calls are under way. */
  readonly liveCalls: number;
  readonly onClose: () => void;
}

/** Stops everything, one channel, one strategy or one creditor. */
export function ThrowDialog({ choices, liveCalls, onClose }: ThrowDialogProps) {
  const t = useTranslations('stops');
  const trpc = useTRPC();
  const [scope, setScope] = useState<Scope>('all');
  const [subject, setSubject] = useState('');
  const [reason, setReason] = useState('');
  const [isEnding, setIsEnding] = useState(false);
  const throwing = useMutation(trpc.stop.throw.mutationOptions(useStopDone('thrownNow', onClose)));
  const isComplete = reason.trim().length >= leastReason && (scope === 'all' || subject !== '');
  const coversCalls = scope !== 'channel' || subject === 'call';
  const submit = () => {
    const how = { reason, endsLiveCalls: isEnding && coversCalls };
    if (scope === 'all') throwing.mutate({ scope, ...how });
    else if (scope === 'channel') throwing.mutate({ scope, subject: subject as Channel, ...how });
    else throwing.mutate({ scope, subject, ...how });
  };
  return (
    <Dialog isOpen onClose={onClose} title={t('throwTitle')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className="text-soft">{t('throwHelp')}</p>
        <Field label={t('scope')}>
          {(id) => (
            <Select
              id={id}
              value={scope}
              onChange={(event) => {
                setScope(event.target.value as Scope);
                setSubject('');
              }}
            >
              {scopes.map((name) => (
                <option key={name} value={name}>
                  {t(`scopes.${name}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {scope === 'all' ? null : <SubjectField scope={scope} choices={choices} value={subject} onChange={setSubject} />}
        {coversCalls ? <LiveCallsField count={liveCalls} value={isEnding} onChange={setIsEnding} /> : null}
        <ReasonField value={reason} onChange={setReason} />
        <Button look="danger" type="submit" className="self-end" disabled={throwing.isPending || !isComplete}>
          {t('throw')}
        </Button>
      </form>
    </Dialog>
  );
}

interface SubjectFieldProps {
  readonly scope: Exclude<Scope, 'all'>;
  readonly choices: Choices;
  readonly value: string;
  readonly onChange: (subject: string) => void;
}

function SubjectField({ scope, choices, value, onChange }: SubjectFieldProps) {
  const t = useTranslations('stops');
  const channels = useTranslations('outbox.channels');
  const { lang } = useFormat();
  const options: Readonly<Record<typeof scope, readonly { readonly id: string; readonly name: string }[]>> = {
    channel: choices.channels.map((id) => ({ id, name: channels(id) })),
    strategy: choices.strategies.map(({ id, name }) => ({ id, name: nameIn(name, lang) })),
    creditor: choices.creditors,
  };
  return (
    <Field label={t(`scopes.${scope}`)}>
      {(id) => (
        <Select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="" disabled>
            {t('choose')}
          </option>
          {options[scope].map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
