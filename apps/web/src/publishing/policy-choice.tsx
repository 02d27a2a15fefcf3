'use client';
import { clsx } from 'clsx';
import { useTranslations } from 'use-intl';

const policies = ['newCasesOnly', 'migrateAtSafeNode', 'migrateNow'] as const;
export type ForcePolicy = (typeof policies)[number];

interface PolicyChoiceProps {
  readonly value: ForcePolicy;
  readonly onChange: (policy: ForcePolicy) => void;
}

/** Which cases the version takes. */
export function PolicyChoice({ value, onChange }: PolicyChoiceProps) {
  const t = useTranslations('publishing');
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 text-xs font-medium text-soft">{t('policy')}</legend>
      {policies.map((policy) => (
        <label
          key={policy}
          className={clsx(
            'flex cursor-pointer items-start gap-3 rounded-md border p-3',
            value === policy ? 'border-accent bg-accent-soft' : 'border-line-strong hover:bg-hover',
          )}
        >
          <input type="radio" name="policy" className="mt-1" checked={value === policy} onChange={() => onChange(policy)} />
          <span>
            <span className="block font-medium">{t(`policies.${policy}.name`)}</span>
            <span className="block text-soft">{t(`policies.${policy}.help`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
