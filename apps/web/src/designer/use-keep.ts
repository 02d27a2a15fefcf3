'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../shell/trpc.ts';
import type { DesignerStore } from './store.ts';

/** Saving and handing in. A save that would overwrite somebody else's work is refused and said so. */
export function useKeep(store: DesignerStore, strategyId: string, openedRevision: number) {
  const t = useTranslations('designer');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [revision, setRevision] = useState(openedRevision);
  const fresh = () => queries.invalidateQueries({ queryKey: trpc.strategy.pathKey() });
  const onError = (error: { message: string; data?: { code?: string } | null | undefined }) =>
    toast.error(error.data?.code === 'CONFLICT' ? t('stale') : t('refused'), { description: error.message, duration: 8000 });

  const saving = useMutation(trpc.strategy.save.mutationOptions({ onError }));
  const submitting = useMutation(trpc.strategy.submit.mutationOptions({ onError }));

  const save = async (): Promise<boolean> => {
    const { graph } = store.getState();
    const saved = await saving.mutateAsync({ graph, revision }).catch(() => undefined);
    if (!saved) return false;
    setRevision(saved.revision);
    store.getState().markSaved(graph);
    toast.success(t('saved', { revision: saved.revision }));
    return true;
  };
  const handIn = async () => {
    const { graph, saved } = store.getState();
    if ((graph !== saved || revision === 0) && !(await save())) return;
    const answer = await submitting.mutateAsync({ strategyId }).catch(() => undefined);
    if (!answer) return;
    toast.success(answer.isNew ? t('handedIn') : t('handedInBefore'));
    await fresh();
  };
  return { save, handIn, isBusy: saving.isPending || submitting.isPending };
}
