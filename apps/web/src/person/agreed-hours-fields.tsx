'use client';
import { useTranslations } from 'use-intl';
import { Field, Input } from '../design/field.tsx';

/** Hours agreed with the person, as they are filled in; `null`: none. */
export interface AgreedHoursDraft {
  readonly from: string;
  readonly to: string;
  readonly agreedWith: string;
  readonly agreedAtMs?: number | undefined;
}

interface AgreedHoursFieldsProps {
  readonly value: AgreedHoursDraft | null;
  readonly onChange: (hours: AgreedHoursDraft | null) => void;
}

const usual: AgreedHoursDraft = { from: '18:00', to: '20:00', agreedWith: '' };

/** Hours the person agreed to, and who agreed; unticked, they are revoked. */
export function AgreedHoursFields({ value, onChange }: AgreedHoursFieldsProps) {
  const t = useTranslations('person');
  // Whoever changes the hours agrees anew.
  const set = (change: Partial<AgreedHoursDraft>) => onChange({ ...value!, agreedAtMs: undefined, ...change });
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="sr-only">{t('agreedHours')}</legend>
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          className="accent-accent"
          checked={value !== null}
          onChange={(event) => onChange(event.target.checked ? usual : null)}
        />
        {t('agreedHours')}
      </label>
      {value ? (
        <>
          <div className="grid grid-cols-2 gap-3">
            <Field label={t('agreedFrom')}>
              {(id) => <Input id={id} type="time" value={value.from} onChange={(event) => set({ from: event.target.value })} />}
            </Field>
            <Field label={t('agreedTo')}>
              {(id) => <Input id={id} type="time" value={value.to} onChange={(event) => set({ to: event.target.value })} />}
            </Field>
          </div>
          <Field label={t('agreedWith')} help={t('agreedHelp')}>
            {(id) => (
              <Input id={id} maxLength={200} value={value.agreedWith} onChange={(event) => set({ agreedWith: event.target.value })} />
            )}
          </Field>
        </>
      ) : null}
    </fieldset>
  );
}

/** Both times, not the same, and a name. */
export const isAgreement = (hours: AgreedHoursDraft | null): boolean =>
  hours === null || (hours.from !== '' && hours.to !== '' && hours.from !== hours.to && hours.agreedWith.trim().length >= 3);
