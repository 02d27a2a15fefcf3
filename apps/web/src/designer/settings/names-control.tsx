'use client';
import { caseEventNames, type Json } from '@dunwell/rules';
import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button.tsx';
import { Input, Select } from '../../design/field.tsx';
import type { ControlProps } from './control-props.ts';

/** A list of names: events from the closed list, or names the person chooses. Enter adds one. */
export function NamesControl({ id, field, value, onChange }: ControlProps) {
  const t = useTranslations();
  const [draft, setDraft] = useState('');
  const names = (Array.isArray(value) ? value : Array.isArray(field.default) ? field.default : []) as readonly string[];
  const choices = field.items?.enum ?? (field.control === 'events' ? caseEventNames : undefined);
  const add = (name: string) => {
    const trimmed = name.trim();
    if (trimmed !== '' && !names.includes(trimmed)) onChange([...names, trimmed]);
    setDraft('');
  };
  const shown = (name: string) => (t.has(`events.${name}`) ? t(`events.${name}`) : t.has(`ports.${name}`) ? t(`ports.${name}`) : name);
  return (
    <div className="flex flex-col gap-2">
      {names.length === 0 ? null : (
        <ul className="flex flex-wrap gap-1">
          {names.map((name) => (
            <li key={name} className="inline-flex items-center gap-1 rounded-sm bg-sunken pl-1.5 text-xs leading-6">
              {shown(name)}
              <button
                type="button"
                aria-label={t('settings.removeName', { name: shown(name) })}
                className="rounded-sm p-1 text-faint hover:text-ink"
                onClick={() => onChange(names.filter((other) => other !== name) as Json)}
              >
                <X aria-hidden className="size-3" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {choices ? (
        <Select id={id} value="" onChange={(event) => add(event.target.value)}>
          <option value="">{t('settings.add')}</option>
          {choices
            .filter((choice) => !names.includes(choice))
            .map((choice) => (
              <option key={choice} value={choice}>
                {shown(choice)}
              </option>
            ))}
        </Select>
      ) : (
        <div className="flex gap-1">
          <Input
            id={id}
            value={draft}
            placeholder={t('settings.add')}
            onChange={(event) => setDraft(event.target.value)}
            onKeyDown={(event: KeyboardEvent) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add(draft);
            }}
          />
          <Button look="quiet" aria-label={t('settings.add')} icon={<Plus aria-hidden />} onClick={() => add(draft)} />
        </div>
      )}
    </div>
  );
}
