'use client';
import { channels, contactOutcomeInWords } from '@dunwell/rules';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Mail, MessageSquare } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../design/badge.tsx';
import { Select } from '../design/field.tsx';
import { Page } from '../design/page.tsx';
import { Panel } from '../design/panel.tsx';
import { Empty, SkeletonRows, Trouble } from '../design/states.tsx';
import { useFormat } from '../format/use-format.ts';
import { type Answers, useTRPC } from '../shell/trpc.ts';

const written = channels.filter((channel) => channel !== 'call');

/** What left the house, word for word. */
export function OutboxScreen() {
  const t = useTranslations('outbox');
  const trpc = useTRPC();
  const [channel, setChannel] = useState<(typeof written)[number]>();
  const messages = useQuery(
    trpc.message.list.queryOptions({ channel, limit: 100 }, { refetchInterval: 4000, placeholderData: keepPreviousData }),
  );
  const filter = (
    <Select
      aria-label={t('channel')}
      className="!w-auto"
      value={channel ?? ''}
      onChange={(event) => setChannel(written.find((name) => name === event.target.value))}
    >
      <option value="">{t('anyChannel')}</option>
      {written.map((name) => (
        <option key={name} value={name}>
          {t(`channels.${name}`)}
        </option>
      ))}
    </Select>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={filter}>
      <Panel flush>
        {messages.error ? (
          <Trouble error={messages.error} retry={messages.refetch} />
        ) : !messages.data ? (
          <SkeletonRows />
        ) : messages.data.length === 0 ? (
          <Empty title={t('none')} icon={<Mail />}>
            {t('noneHelp')}
          </Empty>
        ) : (
          <ul>
            {messages.data.map((message) => (
              <Message key={message.id} message={message} />
            ))}
          </ul>
        )}
      </Panel>
    </Page>
  );
}

function Message({ message }: { readonly message: Answers['message']['list'][number] }) {
  const t = useTranslations();
  const { lang, dateTime } = useFormat();
  const Icon = message.channel === 'email' || message.channel === 'letter' ? Mail : MessageSquare;
  return (
    <li className="grid grid-cols-[24px_minmax(0,1fr)] items-start gap-3 border-b px-4 py-3 last:border-b-0 md:grid-cols-[24px_220px_minmax(0,1fr)_auto]">
      <Icon role="img" aria-label={t(`outbox.channels.${message.channel}`)} className="mt-0.5 size-4 text-faint" />
      <div className="min-w-0">
        <Link href={`/cases/${message.caseId}`} className="block truncate font-medium hover:text-accent">
          {message.consumerName}
        </Link>
        <p className="truncate text-xs text-faint">{message.to}</p>
      </div>
      <div className="min-w-0 max-md:col-start-2">
        {message.subject === null ? null : <p className="font-medium">{message.subject}</p>}
        <p className="line-clamp-3 whitespace-pre-wrap text-soft">{message.body}</p>
      </div>
      <div className="max-md:col-start-2 md:text-right">
        <p className="text-xs whitespace-nowrap text-faint">{dateTime(message.atMs)}</p>
        <Badge tone={message.outcome === 'delivered' || message.outcome === 'sent' ? 'good' : 'neutral'}>
          {contactOutcomeInWords(message.outcome, lang)}
        </Badge>
      </div>
    </li>
  );
}
