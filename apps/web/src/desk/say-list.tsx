'use client';
import { useTranslations } from 'use-intl';
import { RequirementName } from '../compliance/requirement-name.tsx';

interface SayListProps {
  /** Requirements the guard still asks for. */
  readonly open: readonly string[];
  /** What the caller has confirmed they will do. */
  readonly said: readonly string[];
  readonly onChange: (said: readonly string[]) => void;
}

/** What the law wants said or done in this call: the caller confirms each, and the guard judges again. */
export function SayList({ open, said, onChange }: SayListProps) {
  const t = useTranslations('desk');
  const all = [...new Set([...said, ...open])].sort();
  if (all.length === 0) return null;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-xs font-medium text-soft">{t('iWill')}</legend>
      {all.map((name) => (
        <label key={name} className="flex items-start gap-2">
          <input
            type="checkbox"
            className="mt-1 accent-accent"
            checked={said.includes(name)}
            onChange={(event) => onChange(event.target.checked ? [...said, name] : said.filter((one) => one !== name))}
          />
          <RequirementName name={name} />
        </label>
      ))}
    </fieldset>
  );
}
