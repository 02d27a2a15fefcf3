'use client';
import { useTranslations } from 'use-intl';
import { Field, Select } from '../design/field.tsx';

/** How people tell us things. */
const vias = ['call', 'sms', 'email', 'letter', 'web', 'inPerson', 'file'] as const;
export type Via = (typeof vias)[number];

interface ViaFieldProps {
  readonly value: Via;
  readonly onChange: (via: Via) => void;
}

/** By which means the person said so: any will do. */
export function ViaField({ value, onChange }: ViaFieldProps) {
  const t = useTranslations('person');
  return (
    <Field label={t('via')}>
      {(id) => (
        <Select id={id} value={value} onChange={(event) => onChange(event.target.value as Via)}>
          {vias.map((via) => (
            <option key={via} value={via}>
              {t(`vias.${via}`)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
