'use client';
import { useTranslations } from 'use-intl';
import { Field } from '../design/field.tsx';
import { TextArea } from '../design/text-area.tsx';

/** Fewest characters that can be a reason. */
export const leastReason = 3;

interface ReasonFieldProps {
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** Why: kept in the audit. */
export function ReasonField({ value, onChange }: ReasonFieldProps) {
  const t = useTranslations('stops');
  return (
    <Field label={t('reason')} help={t('reasonHelp')}>
      {(id) => <TextArea id={id} maxLength={500} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}
