'use client';
import { Behaviour } from '@dunwell/rules/simulation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';

/** A behaviour file is a few kilobytes; what is larger is something else. */
const mostBytes = 200_000;

export interface ChosenBehaviour {
  readonly name: string;
  readonly value: Behaviour;
}

interface BehaviourFileProps {
  readonly chosen: ChosenBehaviour | undefined;
  readonly onChange: (chosen: ChosenBehaviour | undefined) => void;
}

/** A file that says how people behave, checked field by field as it is chosen. */
export function BehaviourFile({ chosen, onChange }: BehaviourFileProps) {
  const t = useTranslations('rehearsal');
  const [fault, setFault] = useState<string>();
  const read = async (file: File | undefined) => {
    setFault(undefined);
    onChange(undefined);
    if (!file) return;
    const { name, size } = file;
    if (size > mostBytes) return setFault(t('behaviourLarge', { name, kb: mostBytes / 1000 }));
    const parsed = parse(await file.text());
    if (typeof parsed === 'string') setFault(t('behaviourNot', { name, fault: parsed }));
    else onChange({ name, value: parsed });
  };
  return (
    <>
      <label className="flex flex-col gap-1 text-xs text-soft">
        {t('behaviourChoose')}
        <input
          type="file"
          accept="application/json,.json"
          aria-invalid={fault !== undefined}
          className="w-full text-xs file:mr-2 file:h-7 file:rounded-md file:border file:border-line-strong file:bg-panel file:px-2 file:text-ink"
          onChange={(event) => void read(event.target.files?.[0])}
        />
      </label>
      {fault === undefined ? null : (
        <p role="alert" className="text-xs text-bad">
          {fault}
        </p>
      )}
      {chosen ? <p className="text-xs text-faint">{chosen.value.about}</p> : null}
    </>
  );
}

/** The behaviour, or what is wrong with the text. */
function parse(text: string): Behaviour | string {
  try {
    const read = Behaviour.safeParse(JSON.parse(text));
    return read.success
      ? read.data
      : read.error.issues
          .map(({ path, message }) => `${path.join('.')}: ${message}`)
          .slice(0, 3)
          .join('; ');
  } catch {
    return 'not JSON';
  }
}
