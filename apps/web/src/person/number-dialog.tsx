'use client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Field, Select } from '../design/field.tsx';
import { ReasonDialog } from '../design/reason-dialog.tsx';
import { useTRPC } from '../shell/trpc.ts';
import { type Owner, OwnerFields } from './owner-fields.tsx';
import type { SectionProps } from './section.tsx';
import { usePersonDone } from './use-person-done.ts';

const lineTypes = ['mobile', 'landline', 'voip', 'unknown'] as const;
const places = ['home', 'work', 'unknown'] as const;
const checks = ['no', 'yes', 'no_data'] as const;

interface NumberDialogProps {
  readonly caseId: string;
  readonly point: SectionProps['facts']['points'][number];
  readonly onClose: () => void;
}

/** What was learned about one number or address. */
export function NumberDialog({ caseId, point, onClose }: NumberDialogProps) {
  const t = useTranslations('person');
  const trpc = useTRPC();
  const isPhone = point.kind === 'phone';
  const [noted, setNoted] = useState({
    lineType: point.lineType ?? 'unknown',
    place: point.place ?? 'unknown',
    owner: (point.owner ?? 'consumer') as Owner,
    ownerSource: '',
    isWrong: point.wrongSinceMs !== null,
    check: '' as '' | (typeof checks)[number],
  });
  const note = useMutation(trpc.person.noteNumber.mutationOptions(usePersonDone(onClose)));
  const set = (change: Partial<typeof noted>) => setNoted((was) => ({ ...was, ...change }));
  const isOther = noted.owner !== (point.owner ?? 'consumer');
  const submit = (reason: string) => {
    const { check, lineType, owner, ownerSource, ...rest } = noted;
    const more = { ...(check && { check }), ...(isOther && { owner: { who: owner, source: ownerSource } }) };
    note.mutate({ caseId, pointId: point.id, ...rest, lineType: isPhone ? lineType : point.lineType, reason, ...more });
  };
  return (
    <ReasonDialog
      title={point.value}
      submit={t('save')}
      isPending={note.isPending}
      isComplete={!isOther || noted.ownerSource.trim().length >= 3}
      onSubmit={submit}
      onClose={onClose}
    >
      {isPhone ? (
        <Field label={t('lineType')}>
          {(id) => (
            <Select
              id={id}
              value={noted.lineType}
              onChange={(event) => set({ lineType: event.target.value as (typeof lineTypes)[number] })}
            >
              {lineTypes.map((one) => (
                <option key={one} value={one}>
                  {t(`lineTypes.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
      <Field label={t('place')} help={t('placeHelp')}>
        {(id) => (
          <Select id={id} value={noted.place} onChange={(event) => set({ place: event.target.value as (typeof places)[number] })}>
            {places.map((one) => (
              <option key={one} value={one}>
                {t(`places.${one}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <OwnerFields owner={noted.owner} source={noted.ownerSource} isChanged={isOther} onChange={set} />
      {isPhone ? (
        <Field label={t('check')} help={t('checkHelp')}>
          {(id) => (
            <Select id={id} value={noted.check} onChange={(event) => set({ check: event.target.value as '' | (typeof checks)[number] })}>
              <option value="">{t('notChecked')}</option>
              {checks.map((one) => (
                <option key={one} value={one}>
                  {t(`checks.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          className="accent-accent"
          checked={noted.isWrong}
          onChange={(event) => set({ isWrong: event.target.checked })}
        />
        {t('isWrong')}
      </label>
    </ReasonDialog>
  );
}
