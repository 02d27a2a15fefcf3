'use client';
import { Pack } from '@dunwell/rules/policy';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Field } from '../design/field.tsx';
import { FileInput } from '../design/file-input.tsx';

/** A pack file is small; anything larger is something else. */
const mostBytes = 1_000_000;
const mostFaults = 5;

interface PackFileProps {
  readonly packId: string;
  readonly onRead: (pack: Pack) => void;
}

/** Reads a pack from disk to compare with. It stays in this browser: nothing is stored and nothing becomes active. */
export function PackFile({ packId, onRead }: PackFileProps) {
  const t = useTranslations('compliance');
  const [fault, setFault] = useState<string>();
  const read = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > mostBytes) return setFault(t('fileTooLarge'));
    const parsed = Pack.safeParse(jsonOf(await file.text()));
    if (!parsed.success) {
      const faults = parsed.error.issues.slice(0, mostFaults).map(({ path, message }) => `${path.join('.')}: ${message}`);
      return setFault(`${t('fileNoPack')} ${faults.join('; ')}`);
    }
    if (parsed.data.id !== packId) return setFault(t('fileOtherPack', { id: parsed.data.id }));
    setFault(undefined);
    onRead(parsed.data);
  };
  return (
    <Field label={t('compareFile')} help={t('compareFileHelp')} error={fault}>
      {(id) => <FileInput id={id} accept="application/json,.json" onChoose={(file) => void read(file)} />}
    </Field>
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
