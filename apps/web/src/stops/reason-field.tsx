'use client';
import { useTranslations } from 'use-intl';
import { Field } from '../design/field.tsx';

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
      {(id) => (
        <textarea
          id={id}
          rows={2}
          maxLength={500}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="w-full rounded-md border border-line-strong bg-panel px-2.5 py-1.5 focus:border-accent focus:outline-none"
        />
      )}
    </Field>
  );
}
