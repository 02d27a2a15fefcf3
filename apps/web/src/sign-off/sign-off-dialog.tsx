'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field } from '../design/field.tsx';
import { SkeletonRows, Trouble } from '../design/states.tsx';
import { TextArea } from '../design/text-area.tsx';
import { nameIn } from '../format/name-in.ts';
import { useFormat } from '../format/use-format.ts';
import { type Answers, useTRPC } from '../shell/trpc.ts';
import { ArtifactBody } from './artifact-body.tsx';
import { ProofPanel } from './proof-panel.tsx';

interface SignOffDialogProps {
  readonly artifact: Answers['artifact']['list'][number];
  readonly onClose: () => void;
}

/** One version: what changed since the last signed one, its content, its hash; sign it or turn it down with a reason. */
export function SignOffDialog({ artifact, onClose }: SignOffDialogProps) {
  const t = useTranslations('signOff');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { lang } = useFormat();
  const { kind, id, version, hash } = artifact;
  const [comment, setComment] = useState('');
  const me = useQuery(trpc.me.get.queryOptions());
  const detail = useQuery(trpc.artifact.get.queryOptions({ kind, id, version }));
  const done = (text: string) => ({
    onSuccess: () => {
      toast.success(text);
      void queries.invalidateQueries({ queryKey: trpc.artifact.pathKey() });
      onClose();
    },
    onError: (error: { message: string }) => void toast.error(t('refused'), { description: error.message, duration: 8000 }),
  });
  const sign = useMutation(trpc.artifact.sign.mutationOptions(done(t('signedNow'))));
  const reject = useMutation(trpc.artifact.reject.mutationOptions(done(t('rejectedNow'))));
  const maySign = artifact.status === 'inReview' && me.data?.permissions.includes('artifact.sign') && me.data.id !== artifact.author;
  return (
    <Dialog isOpen onClose={onClose} wide title={`${nameIn(artifact.name, lang)} · ${t('version', { version })}`}>
      <div className="flex flex-col gap-4">
        {detail.error ? (
          <Trouble error={detail.error} />
        ) : detail.data ? (
          <ArtifactBody artifact={detail.data} />
        ) : (
          <SkeletonRows rows={5} />
        )}
        {kind === 'strategy' ? <ProofPanel id={id} version={version} /> : null}
        <p className="font-mono text-2xs break-all text-faint">SHA-256 {hash}</p>
        {kind === 'strategy' ? (
          <Link href={`/strategies/${encodeURIComponent(id)}`} className="self-start font-medium text-accent hover:underline">
            {t('openDrawing')}
          </Link>
        ) : null}
        {maySign ? (
          <>
            <Field label={t('comment')}>
              {(fieldId) => <TextArea id={fieldId} maxLength={2000} value={comment} onChange={(event) => setComment(event.target.value)} />}
            </Field>
            <div className="flex justify-end gap-2">
              <Button
                look="danger"
                disabled={reject.isPending || comment.trim() === ''}
                title={comment.trim() === '' ? t('reasonFirst') : undefined}
                onClick={() => reject.mutate({ kind, id, hash, comment })}
              >
                {t('reject')}
              </Button>
              <Button look="primary" disabled={sign.isPending} onClick={() => sign.mutate({ kind, id, hash, comment })}>
                {t('sign')}
              </Button>
            </div>
          </>
        ) : artifact.status === 'inReview' ? (
          <p className="text-soft">{t('notYours')}</p>
        ) : null}
      </div>
    </Dialog>
  );
}
