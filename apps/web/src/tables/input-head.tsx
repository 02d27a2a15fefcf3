'use client';
import type { Lang } from '@dunwell/rules';
import type { FactType } from '@dunwell/rules/fact';
import { X } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';

interface InputHeadProps {
  readonly fact: FactType;
  readonly path: string | undefined;
  readonly onRemove: (() => void) | undefined;
}

/** The head of a column: the fact it asks about, its type and unit, and the values it can have. */
export function InputHead({ fact, path, onRemove }: InputHeadProps) {
  const t = useTranslations('tables');
  const units = useTranslations('settings.units');
  const lang = useLocale() as Lang;
  const { unit, values } = fact;
  const kind = [t(`types.${fact.type}`), unit === undefined ? '' : units.has(unit) ? units(unit) : unit].filter(Boolean).join(' · ');
  return (
    <th scope="col" className="border-r px-2.5 py-1.5 text-left align-top font-medium">
      <span className="flex items-start justify-between gap-1">
        <span title={fact.name}>{[fact.label[lang], path].filter(Boolean).join(' ')}</span>
        {onRemove ? (
          <Button
            look="quiet"
            className="!size-5 [&_svg]:!size-3"
            aria-label={t('removeInput', { fact: fact.label[lang] })}
            icon={<X aria-hidden />}
            onClick={onRemove}
          />
        ) : null}
      </span>
      <span className="block text-2xs font-normal text-faint">{kind}</span>
      <datalist id={`values ${fact.name}`}>
        {(fact.type === 'boolean' ? ['true', 'false'] : (values ?? [])).map((value) => (
          <option key={value} value={value} />
        ))}
      </datalist>
    </th>
  );
}
