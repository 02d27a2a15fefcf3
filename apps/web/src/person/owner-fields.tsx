'use client';
import { useTranslations } from 'use-intl';
import { Field, Input, Select } from '../design/field.tsx';

/** Whose a number or address may be; first what the creditor’s file says of all of them. */
const owners = ['consumer', 'spouse', 'guarantor', 'attorney', 'household_member', 'relative', 'employer', 'other', 'unknown'] as const;
export type Owner = (typeof owners)[number];

interface OwnerFieldsProps {
  readonly owner: Owner;
  readonly source: string;
  /** Another owner than on record: where that is known from has to be said. */
  readonly isChanged: boolean;
  readonly onChange: (change: { owner?: Owner; ownerSource?: string }) => void;
}

/** Whose a number is, and where that is known from: the guard protects each as the law does. */
export function OwnerFields({ owner, source, isChanged, onChange }: OwnerFieldsProps) {
  const t = useTranslations('person');
  return (
    <>
      <Field label={t('owner')} help={t('ownerHelp')}>
        {(id) => (
          <Select id={id} value={owner} onChange={(event) => onChange({ owner: event.target.value as Owner })}>
            {owners.map((one) => (
              <option key={one} value={one}>
                {t(`owners.${one}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {isChanged ? (
        <Field label={t('source')} help={t('ownerSourceHelp')}>
          {(id) => <Input id={id} maxLength={200} value={source} onChange={(event) => onChange({ ownerSource: event.target.value })} />}
        </Field>
      ) : null}
    </>
  );
}
