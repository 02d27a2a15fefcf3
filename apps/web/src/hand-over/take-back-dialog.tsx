'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { useTRPC } from '../shell/trpc.ts';
import { leastReason, ReasonField } from '../stops/reason-field.tsx';
import type { ReturnedCase } from './returned-table.tsx';

interface TakeBackDialogProps {
  readonly returned: ReturnedCase;
  readonly onClose: () => void;
}

/** Reopens one case, with a reason. */
export function TakeBackDialog({ returned: { handOverId, caseRef, partner }, onClose }: TakeBackDialogProps) {
  const t = useTranslations('handOver');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const take = useMutation(
    trpc.handOver.takeBack.mutationOptions({
      onSuccess: () => {
        toast.success(t('takenBack', { ref: caseRef }));
        void queries.invalidateQueries({ queryKey: trpc.handOver.pathKey() });
        onClose();
      },
      onError: (error) => void toast.error(t('refused'), { description: error.message, duration: 8000 }),
    }),
  );
  return (
    <Dialog isOpen onClose={onClose} title={t('takeBackTitle', { ref: caseRef, partner })}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          take.mutate({ handOverId, reason });
        }}
      >
        <p className="text-soft">{t('takeBackHelp')}</p>
        <ReasonField value={reason} onChange={setReason} />
        <Button look="primary" type="submit" className="self-end" disabled={take.isPending || reason.trim().length < leastReason}>
          {t('takeBack')}
        </Button>
      </form>
    </Dialog>
  );
}
