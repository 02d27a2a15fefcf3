'use client';
import { useQuery } from '@tanstack/react-query';
import { Mail, MessageSquare } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Panel } from '../design/panel.tsx';
import { useFormat } from '../format/use-format.ts';
import { useTRPC } from '../shell/trpc.ts';
import { useMay } from '../shell/use-may.ts';
import { WriteDialog } from './write-dialog.tsx';

interface WritePanelProps {
  readonly caseId: string;
  readonly zone: string;
}

/** Writing to this person by hand: a signed text by SMS or e-mail, and who wrote last. */
export function WritePanel({ caseId, zone }: WritePanelProps) {
  const t = useTranslations('desk.write');
  const trpc = useTRPC();
  const may = useMay();
  const { dateTime } = useFormat();
  const [channel, setChannel] = useState<'sms' | 'email'>();
  const mayWrite = may('contact.make');
  const asked = useQuery(trpc.desk.compose.queryOptions({ caseId, channel: 'sms' }, { enabled: mayWrite, refetchInterval: 10_000 }));
  if (!mayWrite || !asked.data) return null;
  const { last } = asked.data;
  return (
    <Panel title={t('title')}>
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap gap-2">
          <Button icon={<MessageSquare aria-hidden />} onClick={() => setChannel('sms')}>
            {t('open.sms')}
          </Button>
          <Button icon={<Mail aria-hidden />} onClick={() => setChannel('email')}>
            {t('open.email')}
          </Button>
        </div>
        {last ? <p className="text-xs text-faint">{t('last', { by: last.by, to: last.to, at: dateTime(last.askedAtMs, zone) })}</p> : null}
      </div>
      {channel ? <WriteDialog caseId={caseId} channel={channel} zone={zone} onClose={() => setChannel(undefined)} /> : null}
    </Panel>
  );
}
