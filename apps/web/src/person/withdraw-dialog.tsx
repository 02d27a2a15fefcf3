'use client';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ReasonDialog } from '../design/reason-dialog.tsx';
import { useTRPC } from '../shell/trpc.ts';
import { usePersonDone } from './use-person-done.ts';

interface WithdrawDialogProps {
  readonly caseId: string;
  readonly optOutId: string;
  readonly onClose: () => void;
}

/** The person wants a channel after all that they had refused. */
export function WithdrawDialog({ caseId, optOutId, onClose }: WithdrawDialogProps) {
  const t = useTranslations('person');
  const trpc = useTRPC();
  const withdraw = useMutation(trpc.person.withdrawRefusal.mutationOptions(usePersonDone(onClose)));
  return (
    <ReasonDialog
      title={t('withdrawTitle')}
      help={t('withdrawHelp')}
      submit={t('withdraw')}
      isPending={withdraw.isPending}
      onSubmit={(reason) => withdraw.mutate({ caseId, optOutId, reason })}
      onClose={onClose}
    />
  );
}
