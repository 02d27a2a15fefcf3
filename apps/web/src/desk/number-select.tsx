'use client';
import { useTranslations } from 'use-intl';
import { Field, Select } from '../design/field.tsx';
import type { Answers } from '../shell/trpc.ts';

interface NumberSelectProps {
  readonly phones: Answers['desk']['ask']['phones'];
  readonly value: string;
  readonly onChange: (to: string) => void;
}

/** Which of the person's numbers; those known to be somebody else's cannot be chosen. */
export function NumberSelect({ phones, value, onChange }: NumberSelectProps) {
  const t = useTranslations('person');
  return (
    <Field label={t('number')}>
      {(id) => (
        <Select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          {phones.map(({ value: number, lineType, place, isWrong }) => (
            <option key={number} value={number} disabled={isWrong}>
              {[number, lineType && t(`lineTypes.${lineType}`), place && t(`places.${place}`), isWrong ? t('wrong') : '']
                .filter(Boolean)
                .join(' · ')}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
