'use client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ReasonDialog } from '../design/reason-dialog.tsx';
import { useTRPC } from '../shell/trpc.ts';
import { usePersonDone } from './use-person-done.ts';
import { type Via, ViaField } from './via-field.tsx';

interface RevokeDialogProps {
  readonly caseId: string;
  readonly consentId: string;
  readonly onClose: () => void;
}

/** Ends one consent, by whatever means the person said so. */
export function RevokeDialog({ caseId, consentId, onClose }: RevokeDialogProps) {
  const t = useTranslations('person');
  const trpc = useTRPC();
  const [via, setVia] = useState<Via>('call');
  const revoke = useMutation(trpc.person.revokeConsent.mutationOptions(usePersonDone(onClose)));
  return (
    <ReasonDialog
      title={t('revokeTitle')}
      help={t('revokeHelp')}
      submit={t('revoke')}
      look="danger"
      isPending={revoke.isPending}
      onSubmit={(reason) => revoke.mutate({ caseId, consentId, via, reason })}
      onClose={onClose}
    >
      <ViaField value={via} onChange={setVia} />
    </ReasonDialog>
  );
}
