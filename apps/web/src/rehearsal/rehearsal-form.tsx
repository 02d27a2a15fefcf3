'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Field, Input, Select } from '../design/field.tsx';
import { Panel } from '../design/panel.tsx';
import { type Answers, useTRPC } from '../shell/trpc.ts';
import { DrawingSelect, drawingOf } from './drawing-select.tsx';
import { PackChoice } from './pack-choice.tsx';

interface RehearsalFormProps {
  readonly strategyId: string;
  readonly versions: Answers['strategy']['get']['versions'];
  readonly onStarted: (id: string) => void;
}

const bounds = { days: { min: 1, max: 365 }, size: { min: 1, max: 5000 }, seed: { min: 0, max: 4_294_967_295 } } as const;

/** What to rehearse: drawing, comparison, days, seed, sample and packs. */
export function RehearsalForm({ strategyId, versions, onStarted }: RehearsalFormProps) {
  const t = useTranslations('rehearsal');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [drawing, setDrawing] = useState(`${strategyId} draft`);
  const [compare, setCompare] = useState('');
  const [from, setFrom] = useState<'book' | 'strategy'>('book');
  const [numbers, setNumbers] = useState({ days: 30, size: 500, seed: 1 });
  const [chosen, setChosen] = useState<readonly string[]>();
  const packs = useQuery(trpc.policy.packs.queryOptions(undefined, { staleTime: 60_000 }));
  const refs = chosen ?? packs.data?.filter(({ state }) => state === 'active').map(({ ref }) => ref) ?? [];
  const start = useMutation(
    trpc.rehearsal.start.mutationOptions({
      onSuccess: ({ id }) => {
        void queries.invalidateQueries({ queryKey: trpc.rehearsal.list.pathKey() });
        onStarted(id);
      },
      onError: (error) => void toast.error(t('refused'), { description: error.message, duration: 8000 }),
    }),
  );
  const isComplete = Object.entries(bounds).every(([name, { min, max }]) => {
    const value = numbers[name as keyof typeof bounds];
    return Number.isInteger(value) && value >= min && value <= max;
  });
  const submit = () =>
    start.mutate({ drawing: drawingOf(drawing), ...(compare ? { compare: drawingOf(compare) } : {}), from, ...numbers, packs: [...refs] });
  return (
    <Panel title={t('ask')}>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <DrawingSelect label={t('drawing')} own={{ strategyId, versions }} value={drawing} onChange={setDrawing} />
        <DrawingSelect label={t('compare')} own={{ strategyId, versions }} value={compare} onChange={setCompare} isOptional />
        <Field label={t('from')}>
          {(id) => (
            <Select id={id} value={from} onChange={(event) => setFrom(event.target.value as typeof from)}>
              <option value="book">{t('book')}</option>
              <option value="strategy">{t('ownCases')}</option>
            </Select>
          )}
        </Field>
        <div className="grid grid-cols-3 gap-2">
          {(['days', 'size', 'seed'] as const).map((name) => (
            <Field key={name} label={t(name)}>
              {(id) => (
                <Input
                  id={id}
                  type="number"
                  required
                  {...bounds[name]}
                  value={Number.isNaN(numbers[name]) ? '' : numbers[name]}
                  onChange={(event) => setNumbers({ ...numbers, [name]: event.target.valueAsNumber })}
                />
              )}
            </Field>
          ))}
        </div>
        <PackChoice packs={packs.data} chosen={refs} onChange={setChosen} />
        <Button look="primary" type="submit" disabled={start.isPending || !packs.data || !isComplete}>
          {t('start')}
        </Button>
        <p className="text-xs text-faint">{t('safe')}</p>
      </form>
    </Panel>
  );
}
