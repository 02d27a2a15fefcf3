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
import { type ChosenFigures, FiguresChoice } from './figures-choice.tsx';
import { PackChoice } from './pack-choice.tsx';

interface RehearsalFormProps {
  readonly strategyId: string;
  readonly versions: Answers['strategy']['get']['versions'];
  readonly onStarted: (id: string) => void;
}

const bounds = {
  days: { min: 1, max: 365 },
  size: { min: 1, max: 5000 },
  seed: { min: 0, max: 4_294_967_295 },
  lines: { min: 0, max: 1_000_000 },
  agents: { min: 0, max: 1_000_000 },
} as const;
type NumberName = keyof typeof bounds;

/** May be left empty: without limit. */
const optional: ReadonlySet<string> = new Set(['lines', 'agents']);

function isFine(name: NumberName, value: number | undefined): boolean {
  if (value === undefined || Number.isNaN(value)) return optional.has(name);
  return Number.isInteger(value) && value >= bounds[name].min && value <= bounds[name].max;
}

/** What to rehearse: drawing, comparison, days, seed, sample, capacity, packs and behaviour. */
export function RehearsalForm({ strategyId, versions, onStarted }: RehearsalFormProps) {
  const t = useTranslations('rehearsal');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [drawing, setDrawing] = useState(`${strategyId} draft`);
  const [compare, setCompare] = useState('');
  const [from, setFrom] = useState<'book' | 'strategy'>('book');
  const [numbers, setNumbers] = useState<Record<NumberName, number>>({
    days: 30,
    size: 500,
    seed: 1,
    lines: Number.NaN,
    agents: Number.NaN,
  });
  const [chosen, setChosen] = useState<readonly string[]>();
  const [figures, setFigures] = useState<ChosenFigures>({ source: 'illustrative' });
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
  const isComplete =
    (figures.source !== 'file' || figures.file !== undefined) &&
    (Object.keys(bounds) as NumberName[]).every((name) => isFine(name, numbers[name]));
  const submit = () => {
    const given = Object.fromEntries(Object.entries(numbers).filter(([, value]) => !Number.isNaN(value))) as typeof numbers;
    start.mutate({
      drawing: drawingOf(drawing),
      ...(compare ? { compare: drawingOf(compare) } : {}),
      from,
      ...given,
      packs: [...refs],
      ...(figures.file ? { behaviour: figures.file.value } : {}),
      ...(figures.source === 'house' ? { fromHouseHistory: true } : {}),
    });
  };
  const field = (name: NumberName) => (
    <Field key={name} label={t(name)}>
      {(id) => (
        <Input
          id={id}
          type="number"
          required={!optional.has(name)}
          placeholder={optional.has(name) ? t('unlimited') : undefined}
          {...bounds[name]}
          value={Number.isNaN(numbers[name]) ? '' : numbers[name]}
          onChange={(event) => setNumbers({ ...numbers, [name]: event.target.valueAsNumber })}
        />
      )}
    </Field>
  );
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
        <div className="grid grid-cols-3 gap-2">{(['days', 'size', 'seed'] as const).map(field)}</div>
        <div className="grid grid-cols-2 gap-2">{(['lines', 'agents'] as const).map(field)}</div>
        <PackChoice packs={packs.data} chosen={refs} onChange={setChosen} />
        <FiguresChoice value={figures} onChange={setFigures} />
        <Button look="primary" type="submit" disabled={start.isPending || !packs.data || !isComplete}>
          {start.isPending && figures.source === 'house' ? t('learning') : t('start')}
        </Button>
        <p className="text-xs text-faint">{`${t('safe')} ${t('outlives')}`}</p>
      </form>
    </Panel>
  );
}
