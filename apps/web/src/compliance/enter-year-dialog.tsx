'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field, Input } from '../design/field.tsx';
import { TextArea } from '../design/text-area.tsx';
import { useTRPC } from '../shell/trpc.ts';
import { readHolidays } from './year-lines.ts';

interface EnterYearDialogProps {
  readonly calendarId: string;
  readonly name: string;
  /** The first year that is not known. */
  readonly nextYear: number;
  readonly onClose: () => void;
}

/** All holidays of one year, copied from where they are announced and handed in for other eyes to sign. */
export function EnterYearDialog({ calendarId, name, nextYear, onClose }: EnterYearDialogProps) {
  const t = useTranslations('compliance');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [year, setYear] = useState(nextYear);
  const [lines, setLines] = useState('');
  const [cite, setCite] = useState('');
  const { holidays, wrongLine } = readHolidays(lines);
  const enter = useMutation(
    trpc.calendar.enter.mutationOptions({
      onSuccess: () => {
        toast.success(t('yearEntered'));
        void queries.invalidateQueries({ queryKey: trpc.calendar.pathKey() });
        onClose();
      },
      onError: (error) => void toast.error(t('refused'), { description: error.message }),
    }),
  );
  const isComplete = holidays.length > 0 && wrongLine === undefined && cite.trim().length >= 3;
  return (
    <Dialog isOpen onClose={onClose} title={t('enterYearTitle', { name })}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          enter.mutate({ calendarId, year: { year, holidays: [...holidays], cite: cite.trim() } });
        }}
      >
        <p className="text-soft">{t('enterYearHelp')}</p>
        <Field label={t('year')}>
          {(id) => (
            <Input id={id} type="number" min={1900} max={2999} value={year} onChange={(event) => setYear(event.target.valueAsNumber)} />
          )}
        </Field>
        <Field
          label={t('holidays')}
          help={t('holidaysHelp')}
          error={wrongLine === undefined ? undefined : t('wrongLine', { line: wrongLine })}
        >
          {(id) => <TextArea id={id} rows={8} value={lines} onChange={(event) => setLines(event.target.value)} />}
        </Field>
        <Field label={t('announcedIn')}>
          {(id) => <Input id={id} maxLength={400} value={cite} onChange={(event) => setCite(event.target.value)} />}
        </Field>
        <Button type="submit" look="primary" className="self-end" disabled={!isComplete || Number.isNaN(year) || enter.isPending}>
          {t('handIn')}
        </Button>
      </form>
    </Dialog>
  );
}
