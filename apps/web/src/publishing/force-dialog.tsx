'use client';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { SkeletonRows, Trouble } from '../design/states.tsx';
import { useTRPC } from '../shell/trpc.ts';
import { ForcePreview } from './force-preview.tsx';
import { NodeMapFields } from './node-map-fields.tsx';
import { type ForcePolicy, PolicyChoice } from './policy-choice.tsx';

interface ForceDialogProps {
  readonly strategyId: string;
  readonly onClose: () => void;
}

/** Puts the signed version to work: for whom, and what that means for the cases under way. */
export function ForceDialog({ strategyId, onClose }: ForceDialogProps) {
  const t = useTranslations('publishing');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [policy, setPolicy] = useState<ForcePolicy>('newCasesOnly');
  const [nodeMap, setNodeMap] = useState<Readonly<Record<string, string>>>({});
  const preview = useQuery(trpc.strategy.previewForce.queryOptions({ strategyId, nodeMap }, { placeholderData: keepPreviousData }));
  const force = useMutation(
    trpc.strategy.putIntoForce.mutationOptions({
      onSuccess: ({ answer }) => {
        toast.success(t(answer === 'inForce' ? 'alreadyInForce' : 'nowInForce'));
        void queries.invalidateQueries({ queryKey: trpc.strategy.pathKey() });
        onClose();
      },
      onError: (error) => void toast.error(t('refused'), { description: error.message, duration: 8000 }),
    }),
  );
  return (
    <Dialog isOpen wide onClose={onClose} title={t('title')}>
      {preview.error ? (
        <Trouble error={preview.error} retry={preview.refetch} />
      ) : !preview.data ? (
        <SkeletonRows rows={4} />
      ) : (
        <div className="flex flex-col gap-5">
          <PolicyChoice value={policy} onChange={setPolicy} />
          {policy === 'newCasesOnly' ? null : <NodeMapFields preview={preview.data} value={nodeMap} onChange={setNodeMap} />}
          <ForcePreview preview={preview.data} policy={policy} />
          <div className="flex justify-end gap-2">
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button
              look="primary"
              disabled={force.isPending || preview.isPlaceholderData}
              onClick={() => force.mutate({ strategyId, policy, nodeMap: policy === 'newCasesOnly' ? {} : nodeMap })}
            >
              {t('force')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
