'use client';
import { Behaviour } from '@dunwell/rules/simulation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Field } from '../design/field.tsx';
import { FileInput } from '../design/file-input.tsx';

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
    <Field label={t('behaviourChoose')} help={chosen?.value.about} error={fault}>
      {(id) => <FileInput id={id} accept="application/json,.json" onChoose={(file) => void read(file)} />}
    </Field>
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
