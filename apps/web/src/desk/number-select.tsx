'use client';
import { useTranslations } from 'use-intl';
import { Field, Select } from '../design/field.tsx';

interface Point {
  readonly value: string;
  readonly lineType: string | null;
  readonly place: string | null;
  readonly owner: string | null;
  readonly isWrong: boolean;
  /** Messages do not arrive there. */
  readonly isDead?: boolean;
}

interface NumberSelectProps {
  /** `Number` when absent. */
  readonly label?: string | undefined;
  readonly phones: readonly Point[];
  readonly value: string;
  readonly onChange: (to: string) => void;
}

/** Which of the person's numbers; those known to be wrong, or where nothing arrives, cannot be chosen. */
export function NumberSelect({ label, phones, value, onChange }: NumberSelectProps) {
  const t = useTranslations('person');
  const toldOf = ({ value: number, lineType, place, owner, isWrong, isDead }: Point) => [
    number,
    lineType && t(`lineTypes.${lineType}`),
    place && t(`places.${place}`),
    owner && t(`owners.${owner}`),
    isWrong ? t('wrong') : '',
    isDead ? t('dead') : '',
  ];
  return (
    <Field label={label ?? t('number')}>
      {(id) => (
        <Select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          {phones.map((point) => (
            <option key={point.value} value={point.value} disabled={point.isWrong || point.isDead}>
              {toldOf(point).filter(Boolean).join(' · ')}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
