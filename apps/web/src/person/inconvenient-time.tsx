'use client';
import { weekdayNames } from '@dunwell/rules/policy';
import { useTranslations } from 'use-intl';
import { Input } from '../design/field.tsx';

/** A stretch of the week in which contact is inconvenient. */
export interface Stretch {
  readonly days: readonly (typeof weekdayNames)[number][];
  readonly from: string;
  readonly to: string;
}

interface InconvenientTimeProps {
  readonly value: Stretch;
  readonly onChange: (next: Stretch) => void;
}

/** Days and hours, on the person's own clock. */
export function InconvenientTime({ value, onChange }: InconvenientTimeProps) {
  const t = useTranslations('person');
  return (
    <div className="flex flex-1 flex-col gap-2 rounded-md border p-2">
      <div className="flex flex-wrap gap-x-3 gap-y-1">
        {weekdayNames.map((day) => (
          <label key={day} className="flex items-center gap-1 text-xs">
            <input
              type="checkbox"
              className="accent-accent"
              checked={value.days.includes(day)}
              onChange={(event) =>
                onChange({ ...value, days: weekdayNames.filter((one) => (one === day ? event.target.checked : value.days.includes(one))) })
              }
            />
            {t(`days.${day}`)}
          </label>
        ))}
      </div>
      <div className="flex items-center gap-2">
        <Input
          type="time"
          required
          aria-label={t('from')}
          value={value.from}
          onChange={(event) => onChange({ ...value, from: event.target.value })}
        />
        –
        <Input
          type="time"
          required
          aria-label={t('to')}
          value={value.to}
          onChange={(event) => onChange({ ...value, to: event.target.value })}
        />
      </div>
    </div>
  );
}
