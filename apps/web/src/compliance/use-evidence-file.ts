'use client';
import { useMutation } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { type Answers, useTRPC } from '../shell/trpc.ts';

/** Collects a person's whole contact history and saves it as one file, whose hash the audit chain keeps. */
export function useEvidenceFile() {
  const t = useTranslations('compliance');
  const trpc = useTRPC();
  return useMutation(
    trpc.evidence.export.mutationOptions({
      onSuccess: (evidence) => {
        save(evidence);
        toast.success(t('evidenceSaved'), { description: t('evidenceHash', { hash: evidence.hash }), duration: 12_000 });
      },
      onError: (error) => toast.error(t('evidenceFailed'), { description: error.message }),
    }),
  );
}

function save(evidence: Answers['evidence']['export']): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(evidence, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `evidence-${evidence.consumerId}-${evidence.hash.slice(0, 12)}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
