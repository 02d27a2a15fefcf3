'use client';
import { useQuery } from '@tanstack/react-query';
import { FileCheck2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../design/badge.tsx';
import { Page } from '../design/page.tsx';
import { Panel } from '../design/panel.tsx';
import { Empty, SkeletonRows, Trouble } from '../design/states.tsx';
import { Cell, Head, rowClass, Table } from '../design/table.tsx';
import { Tabs } from '../design/tabs.tsx';
import { nameIn } from '../format/name-in.ts';
import { useFormat } from '../format/use-format.ts';
import { type Answers, useTRPC } from '../shell/trpc.ts';
import { SignOffDialog } from './sign-off-dialog.tsx';

type Artifact = Answers['artifact']['list'][number];

/** What waits for a second pair of eyes, and what has had it. */
export function SignOffScreen() {
  const t = useTranslations('signOff');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Tabs
        label={t('title')}
        tabs={[
          { id: 'waiting', label: t('waiting'), content: <ArtifactList isWaiting /> },
          { id: 'decided', label: t('decided'), content: <ArtifactList isWaiting={false} /> },
        ]}
      />
    </Page>
  );
}

const tones = { draft: 'neutral', inReview: 'warn', signed: 'good', rejected: 'bad', retired: 'neutral' } as const;

function ArtifactList({ isWaiting }: { readonly isWaiting: boolean }) {
  const t = useTranslations('signOff');
  const statuses = useTranslations('artifactStatuses');
  const trpc = useTRPC();
  const { lang, dateTime } = useFormat();
  const [opened, setOpened] = useState<Artifact>();
  const list = useQuery(trpc.artifact.list.queryOptions({ isWaiting }, { refetchInterval: 5000 }));
  if (list.error) return <Trouble error={list.error} retry={list.refetch} />;
  const columns = ['name', 'kind', 'version', 'author', 'at', 'status'] as const;
  return (
    <Panel flush>
      {!list.data ? (
        <SkeletonRows rows={5} />
      ) : list.data.length === 0 ? (
        <Empty title={t(isWaiting ? 'noneWaiting' : 'noneDecided')} icon={<FileCheck2 />}>
          {t('noneHelp')}
        </Empty>
      ) : (
        <Table
          label={t(isWaiting ? 'waiting' : 'decided')}
          head={columns.map((column) => <Head key={column}>{t(`columns.${column}`)}</Head>)}
        >
          {list.data.map((artifact) => (
            <tr key={`${artifact.kind} ${artifact.id} ${artifact.version}`} className={`${rowClass} relative`}>
              <Cell>
                <button
                  type="button"
                  className="font-medium after:absolute after:inset-0 hover:text-accent"
                  onClick={() => setOpened(artifact)}
                >
                  {nameIn(artifact.name, lang)}
                </button>
                <span className="ml-2 text-xs text-faint">{artifact.id}</span>
              </Cell>
              <Cell>{t(`kinds.${artifact.kind}`)}</Cell>
              <Cell>{artifact.version}</Cell>
              <Cell>{artifact.authorName ?? artifact.author}</Cell>
              <Cell>{dateTime(artifact.atMs)}</Cell>
              <Cell>
                <Badge tone={tones[artifact.status]}>{statuses(artifact.status)}</Badge>
              </Cell>
            </tr>
          ))}
        </Table>
      )}
      {opened ? <SignOffDialog artifact={opened} onClose={() => setOpened(undefined)} /> : null}
    </Panel>
  );
}
