'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Field, Select } from '../design/field.tsx';
import { nameIn } from '../format/name-in.ts';
import { useFormat } from '../format/use-format.ts';
import { type Answers, useTRPC } from '../shell/trpc.ts';

interface DrawingSelectProps {
  readonly label: string;
  readonly own: { readonly strategyId: string; readonly versions: Answers['strategy']['get']['versions'] };
  /** `strategyId version`, or empty for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** May be left out, and then may also be another strategy. */
  readonly isOptional?: boolean;
}

/** The drawing an option stands for. */
export function drawingOf(value: string): { strategyId: string; version: 'draft' | 'signed' | number } {
  const [strategyId = '', version = 'draft'] = value.split(' ');
  return { strategyId, version: version === 'draft' || version === 'signed' ? version : Number(version) };
}

/** The draft, every version handed in, and for comparing what other strategies have signed. */
export function DrawingSelect({ label, own: { strategyId, versions }, value, onChange, isOptional = false }: DrawingSelectProps) {
  const t = useTranslations('rehearsal');
  const statuses = useTranslations('artifactStatuses');
  const trpc = useTRPC();
  const { lang } = useFormat();
  const strategies = useQuery(trpc.strategy.list.queryOptions(undefined, { enabled: isOptional, staleTime: 30_000 }));
  const others = strategies.data?.filter(({ id, inForce }) => id !== strategyId && inForce !== null) ?? [];
  return (
    <Field label={label}>
      {(id) => (
        <Select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          {isOptional ? <option value="">{t('noCompare')}</option> : null}
          <option value={`${strategyId} draft`}>{t('draft')}</option>
          {versions.map(({ version, status }) => (
            <option key={version} value={`${strategyId} ${version}`}>
              {t('version', { version, status: statuses(status) })}
            </option>
          ))}
          {isOptional && others.length > 0 ? (
            <optgroup label={t('others')}>
              {others.map((other) => (
                <option key={other.id} value={`${other.id} signed`}>
                  {nameIn(other.name, lang)}
                </option>
              ))}
            </optgroup>
          ) : null}
        </Select>
      )}
    </Field>
  );
}
