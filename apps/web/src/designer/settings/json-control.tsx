'use client';
import { clsx } from 'clsx';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ControlProps } from './control-props.ts';

/** A value without a form of its own, as JSON. What does not parse is kept on screen and not in the drawing. */
export function JsonControl({ id, field, value, onChange }: ControlProps) {
  const t = useTranslations('settings');
  const shown = value ?? field.default;
  const [draft, setDraft] = useState<string>();
  const text = draft ?? (shown === undefined ? '' : JSON.stringify(shown));
  const isBroken = draft !== undefined;
  return (
    <textarea
      id={id}
      rows={text.length > 40 ? 4 : 1}
      spellCheck={false}
      value={text}
      aria-invalid={isBroken}
      title={isBroken ? t('notJson') : undefined}
      className={clsx(
        'min-h-8 w-full rounded-md border bg-panel px-2 py-1.5 font-mono text-xs focus:border-accent focus:outline-none',
        isBroken ? 'border-bad' : 'border-line-strong',
      )}
      onChange={(event) => {
        const typed = event.target.value;
        try {
          onChange(typed.trim() === '' ? undefined : JSON.parse(typed));
          setDraft(undefined);
        } catch {
          setDraft(typed);
        }
      }}
    />
  );
}
