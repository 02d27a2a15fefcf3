'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../shell/trpc.ts';
import { BehaviourFile, type ChosenBehaviour } from './behaviour-file.tsx';

const sources = ['illustrative', 'house', 'file'] as const;

/** Where the figures of how people behave are to come from; `file` is complete once one is chosen. */
export interface ChosenFigures {
  readonly source: (typeof sources)[number];
  readonly file?: ChosenBehaviour;
}

interface FiguresChoiceProps {
  readonly value: ChosenFigures;
  readonly onChange: (value: ChosenFigures) => void;
}

/** How people behave in the rehearsal: illustrative, learnt from this house, or from a file. */
export function FiguresChoice({ value, onChange }: FiguresChoiceProps) {
  const t = useTranslations('rehearsal');
  return (
    <fieldset className="flex flex-col gap-1.5 rounded-md border px-3 py-2">
      <legend className="px-1 text-xs font-medium text-soft">{t('behaviour')}</legend>
      {sources.map((source) => (
        <label key={source} className="flex items-center gap-2">
          <input
            type="radio"
            name="figures"
            checked={value.source === source}
            onChange={() => onChange({ source })}
            className="accent-accent"
          />
          {t(`figures.${source}`)}
        </label>
      ))}
      <div className="flex flex-col gap-1" aria-live="polite">
        {value.source === 'illustrative' ? <p className="text-xs text-faint">{t('behaviourDefault')}</p> : null}
        {value.source === 'house' ? <HouseHistory /> : null}
        {value.source === 'file' ? (
          <BehaviourFile chosen={value.file} onChange={(file) => onChange({ source: 'file', ...(file ? { file } : {}) })} />
        ) : null}
      </div>
    </fieldset>
  );
}

/** How much there is to learn from, before one asks. */
function HouseHistory() {
  const t = useTranslations('rehearsal');
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.rehearsal.houseHistory.queryOptions(undefined, { staleTime: 30_000 }));
  if (error) return <p className="text-xs text-bad">{error.message}</p>;
  if (!data) return <p className="text-xs text-faint">{t('houseCounting')}</p>;
  const isEnough = data.contacts >= data.leastContacts;
  return (
    <p className={isEnough ? 'text-xs text-faint' : 'text-xs text-warn'}>{t(isEnough ? 'houseEnough' : 'houseTooLittle', { ...data })}</p>
  );
}
