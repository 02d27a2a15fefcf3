'use client';
import { FileDown, KeyRound } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Field, Input } from '../design/field.tsx';
import { Panel } from '../design/panel.tsx';
import { useFormat } from '../format/use-format.ts';
import { useMay } from '../shell/use-may.ts';
import { useEvidenceFile } from './use-evidence-file.ts';

/** One person's whole contact history as one sealed file, for a regulator, a court or the person; and the key that verifies it. */
export function EvidencePanel() {
  const t = useTranslations('compliance');
  const may = useMay();
  const { count } = useFormat();
  const [consumer, setConsumer] = useState('');
  const file = useEvidenceFile();
  if (!may('evidence.export')) return null;
  const take = (event: FormEvent) => {
    event.preventDefault();
    file.mutate({ consumer });
  };
  return (
    <Panel
      title={t('evidence')}
      actions={
        <a
          href="/api/house-keys"
          download="house-keys.pem"
          className="inline-flex items-center gap-1.5 text-sm text-accent hover:underline"
        >
          <KeyRound className="size-4" aria-hidden />
          {t('publicKeys')}
        </a>
      }
    >
      <form onSubmit={take} className="max-w-[72ch]">
        <Field label={t('evidenceOf')} help={t('evidenceHelp')}>
          {(id) => (
            <div className="flex gap-2">
              <Input id={id} required maxLength={100} value={consumer} onChange={(event) => setConsumer(event.target.value)} />
              <Button type="submit" icon={<FileDown aria-hidden />} disabled={file.isPending || consumer.trim() === ''}>
                {file.isPending ? t('collecting') : t('takeEvidence')}
              </Button>
            </div>
          )}
        </Field>
      </form>
      <div aria-live="polite" className="mt-3 border-t pt-3 empty:hidden">
        {file.data ? (
          <>
            <p className="font-mono text-2xs break-all text-faint">{file.data.hash}</p>
            <p className="text-xs text-soft">{t('sealedWith', { key: file.data.seal.keyId })}</p>
            <p className="text-xs text-soft">
              {Object.entries(file.data.sections)
                .filter(([, rows]) => rows.length > 0)
                .map(([name, rows]) => `${t(`sections.${name}`)} ${count(rows.length)}`)
                .join(' · ')}
            </p>
          </>
        ) : null}
      </div>
    </Panel>
  );
}
