'use client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Field, Input, Select } from '../design/field.tsx';
import { ReasonDialog } from '../design/reason-dialog.tsx';
import { useTRPC } from '../shell/trpc.ts';
import type { SectionProps } from './section.tsx';
import { usePersonDone } from './use-person-done.ts';
import { type Via, ViaField } from './via-field.tsx';

/** What consent can be given for, by channel. */
const kinds = ['call automated', 'call frequency', 'sms automated', 'sms frequency', 'email contact', 'email frequency'] as const;
const givenTos = ['directly_to_collector', 'creditor'] as const;

interface GiveConsentDialogProps {
  readonly caseId: string;
  readonly points: SectionProps['facts']['points'];
  readonly onClose: () => void;
}

/** A permission the person gives: for what, to whom, how, with what to show for it, until when. */
export function GiveConsentDialog({ caseId, points, onClose }: GiveConsentDialogProps) {
  const t = useTranslations('person');
  const channels = useTranslations('outbox.channels');
  const trpc = useTRPC();
  const [kind, setKind] = useState<(typeof kinds)[number]>('call automated');
  const [given, setGiven] = useState({ address: '', givenTo: 'directly_to_collector', source: '', expiresOn: '' });
  const [via, setVia] = useState<Via>('call');
  const give = useMutation(trpc.person.giveConsent.mutationOptions(usePersonDone(onClose)));
  const [channel, purpose] = kind.split(' ') as ['call' | 'sms' | 'email', 'automated' | 'contact' | 'frequency'];
  const fitting = points.filter(({ kind: point }) => point === (channel === 'email' ? 'email' : 'phone'));
  const set = (change: Partial<typeof given>) => setGiven((was) => ({ ...was, ...change }));
  const submit = (reason: string) => {
    const { address, givenTo, source, expiresOn } = given;
    const expiresAtMs = expiresOn === '' ? null : Date.parse(`${expiresOn}T00:00:00Z`);
    const consent = { channel, purpose, address: address || null, givenTo: givenTo as (typeof givenTos)[number], via, source, expiresAtMs };
    give.mutate({ caseId, consent, reason });
  };
  return (
    <ReasonDialog
      title={t('giveTitle')}
      help={t('giveHelp')}
      submit={t('give')}
      isPending={give.isPending}
      isComplete={given.source.trim().length >= 3}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t('forWhat')}>
        {(id) => (
          <Select id={id} value={kind} onChange={(event) => setKind(event.target.value as (typeof kinds)[number])}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {channels(one.split(' ')[0]!)} · {t(`purposes.${one.split(' ')[1]!}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('forNumber')}>
        {(id) => (
          <Select id={id} value={given.address} onChange={(event) => set({ address: event.target.value })}>
            <option value="">{t('anyNumber')}</option>
            {fitting.map(({ id: point, value }) => (
              <option key={point} value={value}>
                {value}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('toWhom')}>
        {(id) => (
          <Select id={id} value={given.givenTo} onChange={(event) => set({ givenTo: event.target.value })}>
            {givenTos.map((one) => (
              <option key={one} value={one}>
                {t(`givenTos.${one}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <ViaField value={via} onChange={setVia} />
      <Field label={t('source')} help={t('sourceHelp')}>
        {(id) => <Input id={id} maxLength={200} value={given.source} onChange={(event) => set({ source: event.target.value })} />}
      </Field>
      <Field label={t('expiresOn')} help={t('expiresHelp')}>
        {(id) => <Input id={id} type="date" value={given.expiresOn} onChange={(event) => set({ expiresOn: event.target.value })} />}
      </Field>
    </ReasonDialog>
  );
}
