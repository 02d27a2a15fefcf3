'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { ReasonDialog } from '../design/reason-dialog.tsx';
import { useTRPC } from '../shell/trpc.ts';

interface HoldDialogProps {
  readonly caseId: string;
  readonly act: 'hold' | 'release';
  readonly onClose: () => void;
}

/** Sets or lifts a legal hold on the records of the person a case is about. */
export function HoldDialog({ caseId, act, onClose }: HoldDialogProps) {
  const t = useTranslations('compliance');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const done = {
    onSuccess: () => {
      toast.success(t(act === 'hold' ? 'held' : 'released'));
      void queries.invalidateQueries({ queryKey: trpc.retention.pathKey() });
      void queries.invalidateQueries({ queryKey: trpc.person.pathKey() });
      onClose();
    },
    onError: (error: { readonly message: string }) => void toast.error(t('refused'), { description: error.message }),
  };
  const hold = useMutation(trpc.retention.hold.mutationOptions(done));
  const release = useMutation(trpc.retention.release.mutationOptions(done));
  return (
    <ReasonDialog
      title={t(act === 'hold' ? 'holdTitle' : 'releaseTitle')}
      help={t(act === 'hold' ? 'holdHelp' : 'releaseHelp')}
      submit={t(act === 'hold' ? 'setHold' : 'lift')}
      isPending={hold.isPending || release.isPending}
      onSubmit={(reason) => (act === 'hold' ? hold : release).mutate({ caseId, reason })}
      onClose={onClose}
    />
  );
}
