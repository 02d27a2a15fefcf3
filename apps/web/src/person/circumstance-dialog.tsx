'use client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Field, Input, Select } from '../design/field.tsx';
import { ReasonDialog } from '../design/reason-dialog.tsx';
import { useTRPC } from '../shell/trpc.ts';
import { type CircumstanceKind, chosenAs, circumstanceKinds, kindNames } from './circumstance-kinds.ts';
import type { SectionProps } from './section.tsx';
import { usePersonDone } from './use-person-done.ts';

interface CircumstanceDialogProps {
  readonly caseId: string;
  readonly points: SectionProps['facts']['points'];
  readonly onClose: () => void;
}

type Circumstance = Parameters<NonNullable<ReturnType<typeof useNote>['mutate']>>[0]['circumstance'];

function useNote(onClose: () => void) {
  const trpc = useTRPC();
  return useMutation(trpc.person.noteCircumstance.mutationOptions(usePersonDone(onClose)));
}

/** Something that limits contact by law: what, since when, until when, and where that is known from. */
export function CircumstanceDialog({ caseId, points, onClose }: CircumstanceDialogProps) {
  const t = useTranslations('person.circumstance');
  const person = useTranslations('person');
  const [kind, setKind] = useState<CircumstanceKind>('dispute');
  const [told, setTold] = useState({ choice: 'written', isOfCase: true, from: '', through: '', source: '' });
  const note = useNote(onClose);
  const set = (change: Partial<typeof told>) => setTold((was) => ({ ...was, ...change }));
  const { field, choices } = circumstanceKinds[kind];
  const choose = (next: CircumstanceKind) => {
    setKind(next);
    set({ choice: circumstanceKinds[next].choices[0] ?? '', isOfCase: next === 'dispute' || next === 'attorney' });
  };
  const submit = (reason: string) => {
    const { choice, from, through, source, isOfCase } = told;
    const circumstance = { kind, source, isOfCase, from: from || null, through: through || null, ...chosenAs(kind, choice) };
    note.mutate({ caseId, circumstance: circumstance as Circumstance, reason });
  };
  const needsPoint = kind === 'thirdPartyAsked' && told.choice === '';
  return (
    <ReasonDialog
      title={t('noteTitle')}
      help={t('noteHelp')}
      submit={t('note')}
      isPending={note.isPending}
      isComplete={told.source.trim().length >= 3 && !needsPoint}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t('what')}>
        {(id) => (
          <Select id={id} value={kind} onChange={(event) => choose(event.target.value as CircumstanceKind)}>
            {kindNames.map((one) => (
              <option key={one} value={one}>
                {t(`kinds.${one}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {field === null ? null : (
        <Field label={t(`fields.${field}`)}>
          {(id) => (
            <Select id={id} value={told.choice} onChange={(event) => set({ choice: event.target.value })}>
              {field === 'pointId' ? (
                <>
                  <option value="">{t('theConsumer')}</option>
                  {points.map((point) => (
                    <option key={point.id} value={point.id}>
                      {[point.value, point.owner && person(`owners.${point.owner}`)].filter(Boolean).join(' · ')}
                    </option>
                  ))}
                </>
              ) : (
                choices.map((one) => (
                  <option key={one} value={one}>
                    {t(`details.${one}`)}
                  </option>
                ))
              )}
            </Select>
          )}
        </Field>
      )}
      <div className="grid grid-cols-2 gap-3">
        <Field label={t('from')} help={t('fromHelp')}>
          {(id) => <Input id={id} type="date" value={told.from} onChange={(event) => set({ from: event.target.value })} />}
        </Field>
        <Field label={t('last')} help={t('lastHelp')}>
          {(id) => <Input id={id} type="date" value={told.through} onChange={(event) => set({ through: event.target.value })} />}
        </Field>
      </div>
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          className="accent-accent"
          checked={told.isOfCase}
          onChange={(event) => set({ isOfCase: event.target.checked })}
        />
        {t('onlyThisDebt')}
      </label>
      <Field label={person('source')} help={person('sourceHelp')}>
        {(id) => <Input id={id} maxLength={200} value={told.source} onChange={(event) => set({ source: event.target.value })} />}
      </Field>
    </ReasonDialog>
  );
}
