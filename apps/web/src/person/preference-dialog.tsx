'use client';
import { useMutation } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Field, Select } from '../design/field.tsx';
import { ReasonDialog } from '../design/reason-dialog.tsx';
import { useTRPC } from '../shell/trpc.ts';
import { type AgreedHoursDraft, AgreedHoursFields, isAgreement } from './agreed-hours-fields.tsx';
import { InconvenientTime, type Stretch } from './inconvenient-time.tsx';
import type { SectionProps } from './section.tsx';
import { usePersonDone } from './use-person-done.ts';
import { type Via, ViaField } from './via-field.tsx';

const places = ['home', 'work'] as const;
const preferable = ['call', 'sms', 'email', 'letter'] as const;
const fresh: Stretch = { days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: '09:00', to: '17:00' };

interface PreferenceDialogProps {
  readonly caseId: string;
  readonly known: SectionProps['facts']['preferences'];
  readonly onClose: () => void;
}

/** What the person said about when and where to be contacted; the guard keeps to it from now on. */
export function PreferenceDialog({ caseId, known, onClose }: PreferenceDialogProps) {
  const t = useTranslations('person');
  const channels = useTranslations('outbox.channels');
  const trpc = useTRPC();
  const [times, setTimes] = useState<readonly Stretch[]>((known?.inconvenientTimes ?? []) as readonly Stretch[]);
  const [avoided, setAvoided] = useState<readonly string[]>(known?.inconvenientPlaces ?? []);
  const [preferred, setPreferred] = useState<string>(known?.preferredChannel ?? '');
  const [agreed, setAgreed] = useState<AgreedHoursDraft | null>(known?.agreedHours ? { agreedWith: '', ...known.agreedHours } : null);
  const [via, setVia] = useState<Via>('call');
  const note = useMutation(trpc.person.notePreferences.mutationOptions(usePersonDone(onClose)));
  const submit = (reason: string) =>
    note.mutate({
      caseId,
      inconvenientTimes: times.map(({ days, from, to }) => ({ days: [...days], from, to })),
      inconvenientPlaces: places.filter((place) => avoided.includes(place)),
      agreedHours: agreed && { ...agreed, agreedAtMs: agreed.agreedAtMs ?? null },
      preferredChannel: preferable.find((one) => one === preferred) ?? null,
      via,
      reason,
    });
  return (
    <ReasonDialog
      title={t('preferences')}
      help={t('preferencesHelp')}
      submit={t('save')}
      isPending={note.isPending}
      isComplete={times.every(({ days }) => days.length > 0) && isAgreement(agreed)}
      onSubmit={submit}
      onClose={onClose}
    >
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-1 text-xs font-medium text-soft">{t('inconvenientTimes')}</legend>
        {times.map((stretch, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no identity and are only added and removed
          <div key={at} className="flex items-start gap-2">
            <InconvenientTime value={stretch} onChange={(next) => setTimes(times.map((one, i) => (i === at ? next : one)))} />
            <Button
              look="quiet"
              icon={<X aria-hidden />}
              aria-label={t('removeTime')}
              onClick={() => setTimes(times.filter((_, i) => i !== at))}
            />
          </div>
        ))}
        <Button icon={<Plus aria-hidden />} className="self-start" onClick={() => setTimes([...times, fresh])}>
          {t('addTime')}
        </Button>
      </fieldset>
      <fieldset className="flex gap-5">
        <legend className="mb-1 text-xs font-medium text-soft">{t('inconvenientPlaces')}</legend>
        {places.map((place) => (
          <label key={place} className="flex items-center gap-2">
            <input
              type="checkbox"
              className="accent-accent"
              checked={avoided.includes(place)}
              onChange={(event) => setAvoided(event.target.checked ? [...avoided, place] : avoided.filter((one) => one !== place))}
            />
            {t(`places.${place}`)}
          </label>
        ))}
      </fieldset>
      <AgreedHoursFields value={agreed} onChange={setAgreed} />
      <Field label={t('preferredChannel')}>
        {(id) => (
          <Select id={id} value={preferred} onChange={(event) => setPreferred(event.target.value)}>
            <option value="">–</option>
            {preferable.map((one) => (
              <option key={one} value={one}>
                {channels(one)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <ViaField value={via} onChange={setVia} />
    </ReasonDialog>
  );
}
