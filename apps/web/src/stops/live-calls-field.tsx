'use client';
import { useId } from 'react';
import { useTranslations } from 'use-intl';

interface LiveCallsFieldProps {
  /** How many calls are under way. */
  readonly count: number;
  readonly value: boolean;
  readonly onChange: (endsLiveCalls: boolean) => void;
}

/** What becomes of the calls under way: they finish, or end now. */
export function LiveCallsField({ count, value, onChange }: LiveCallsFieldProps) {
  const t = useTranslations('stops.liveCalls');
  const id = useId();
  const choices = [
    { name: t('finish'), help: undefined, endsLiveCalls: false },
    { name: t('end'), help: t('endHelp'), endsLiveCalls: true },
  ];
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1 text-xs font-medium text-soft">{t('title')}</legend>
      <p className="text-xs text-faint">{t('count', { count })}</p>
      {choices.map(({ name, help, endsLiveCalls }) => (
        <label key={name} className="flex items-start gap-2">
          <input
            type="radio"
            name={id}
            className="mt-1 accent-accent"
            checked={value === endsLiveCalls}
            onChange={() => onChange(endsLiveCalls)}
          />
          <span>
            {name}
            {help ? <span className="block text-xs text-faint">{help}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
