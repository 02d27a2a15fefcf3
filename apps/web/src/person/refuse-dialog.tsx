'use client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ReasonDialog } from '../design/reason-dialog.tsx';
import { useTRPC } from '../shell/trpc.ts';
import { usePersonDone } from './use-person-done.ts';
import { type Via, ViaField } from './via-field.tsx';

const refusable = ['call', 'sms', 'email', 'letter'] as const;
type Channel = (typeof refusable)[number];

/** The person does not want these channels any more, however they said so. */
export function RefuseDialog({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const t = useTranslations('person');
  const channels = useTranslations('outbox.channels');
  const trpc = useTRPC();
  const [chosen, setChosen] = useState<readonly Channel[]>([]);
  const [via, setVia] = useState<Via>('call');
  const refuse = useMutation(trpc.person.refuse.mutationOptions(usePersonDone(onClose)));
  return (
    <ReasonDialog
      title={t('refuseTitle')}
      help={t('refuseHelp')}
      submit={t('refuse')}
      look="danger"
      isPending={refuse.isPending}
      isComplete={chosen.length > 0}
      onSubmit={(reason) => refuse.mutate({ caseId, channels: [...chosen], via, reason })}
      onClose={onClose}
    >
      <fieldset className="flex flex-wrap gap-x-5 gap-y-2">
        <legend className="mb-1 text-xs font-medium text-soft">{t('whichChannels')}</legend>
        {refusable.map((channel) => (
          <label key={channel} className="flex items-center gap-2">
            <input
              type="checkbox"
              className="accent-accent"
              checked={chosen.includes(channel)}
              onChange={(event) => setChosen(event.target.checked ? [...chosen, channel] : chosen.filter((one) => one !== channel))}
            />
            {channels(channel)}
          </label>
        ))}
      </fieldset>
      <ViaField value={via} onChange={setVia} />
    </ReasonDialog>
  );
}
