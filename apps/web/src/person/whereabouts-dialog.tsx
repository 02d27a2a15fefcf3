'use client';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Field, Input } from '../design/field.tsx';
import { ReasonDialog } from '../design/reason-dialog.tsx';
import { useTRPC } from '../shell/trpc.ts';
import type { SectionProps } from './section.tsx';
import { usePersonDone } from './use-person-done.ts';

interface WhereaboutsDialogProps {
  readonly caseId: string;
  readonly known: SectionProps['facts']['whereabouts'];
  readonly onClose: () => void;
}

const home = { tz: '', from: '', through: '', basis: '' };

/** The person is elsewhere for a while: the hours of the law follow them there, and come back by themselves. */
export function WhereaboutsDialog({ caseId, known, onClose }: WhereaboutsDialogProps) {
  const t = useTranslations('person.whereabouts');
  const trpc = useTRPC();
  const zones = useId();
  const [told, setTold] = useState(known ?? home);
  const note = useMutation(trpc.person.noteWhereabouts.mutationOptions(usePersonDone(onClose)));
  const set = (change: Partial<typeof told>) => setTold((was) => ({ ...was, ...change }));
  const isHome = told.tz === '';
  const isWhole = told.from !== '' && told.through !== '' && told.from <= told.through && told.basis.trim().length >= 3;
  return (
    <ReasonDialog
      title={t('title')}
      help={t('help')}
      submit={t('save')}
      isPending={note.isPending}
      isComplete={isHome || isWhole}
      onSubmit={(reason) => note.mutate({ caseId, whereabouts: isHome ? null : told, reason })}
      onClose={onClose}
    >
      <Field label={t('zone')} help={t('zoneHelp')}>
        {(id) => <Input id={id} list={zones} value={told.tz} onChange={(event) => set({ tz: event.target.value })} />}
      </Field>
      <datalist id={zones}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      {isHome ? null : (
        <>
          <div className="grid grid-cols-2 gap-3">
            <Field label={t('from')}>
              {(id) => <Input id={id} type="date" value={told.from} onChange={(event) => set({ from: event.target.value })} />}
            </Field>
            <Field label={t('through')}>
              {(id) => <Input id={id} type="date" value={told.through} onChange={(event) => set({ through: event.target.value })} />}
            </Field>
          </div>
          <Field label={t('basis')} help={t('basisHelp')}>
            {(id) => <Input id={id} maxLength={200} value={told.basis} onChange={(event) => set({ basis: event.target.value })} />}
          </Field>
        </>
      )}
    </ReasonDialog>
  );
}
