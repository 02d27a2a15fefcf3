'use client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { useTRPC } from '../shell/trpc.ts';
import { leastReason, ReasonField } from './reason-field.tsx';
import { useStopDone } from './use-stop-done.ts';

/** Lets contact go on, with a reason. */
export function LiftDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useTranslations('stops');
  const trpc = useTRPC();
  const [reason, setReason] = useState('');
  const lift = useMutation(trpc.stop.lift.mutationOptions(useStopDone('liftedNow', onClose)));
  return (
    <Dialog isOpen onClose={onClose} title={t('liftTitle')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          lift.mutate({ id, reason });
        }}
      >
        <p className="text-soft">{t('liftHelp')}</p>
        <ReasonField value={reason} onChange={setReason} />
        <Button look="primary" type="submit" className="self-end" disabled={lift.isPending || reason.trim().length < leastReason}>
          {t('lift')}
        </Button>
      </form>
    </Dialog>
  );
}
