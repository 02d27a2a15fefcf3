'use client';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ReasonDialog } from '../design/reason-dialog.tsx';
import { useTRPC } from '../shell/trpc.ts';
import { usePersonDone } from './use-person-done.ts';

interface EndCircumstanceDialogProps {
  readonly caseId: string;
  readonly factId: string;
  readonly onClose: () => void;
}

/** A circumstance holds no longer: why, and who says so, goes on record. */
export function EndCircumstanceDialog({ caseId, factId, onClose }: EndCircumstanceDialogProps) {
  const t = useTranslations('person.circumstance');
  const trpc = useTRPC();
  const end = useMutation(trpc.person.endCircumstance.mutationOptions(usePersonDone(onClose)));
  return (
    <ReasonDialog
      title={t('endTitle')}
      help={t('endHelp')}
      submit={t('end')}
      look="danger"
      isPending={end.isPending}
      onSubmit={(reason) => end.mutate({ caseId, factId, reason })}
      onClose={onClose}
    />
  );
}
