'use client';
import { useQuery } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Page } from '../design/page.tsx';
import { Panel } from '../design/panel.tsx';
import { Empty, SkeletonRows, Trouble } from '../design/states.tsx';
import { nameIn } from '../format/name-in.ts';
import { useFormat } from '../format/use-format.ts';
import { useTRPC } from '../shell/trpc.ts';
import { RehearsalForm } from './rehearsal-form.tsx';
import { RehearsalList } from './rehearsal-list.tsx';
import { RehearsalView } from './rehearsal-view.tsx';

interface RehearsalScreenProps {
  readonly strategyId: string;
  readonly openedId: string | undefined;
}

/** Try a drawing on the real book before anybody is contacted. */
export function RehearsalScreen({ strategyId, openedId }: RehearsalScreenProps) {
  const t = useTranslations('rehearsal');
  const trpc = useTRPC();
  const { lang } = useFormat();
  const [id, setId] = useState(openedId);
  const strategy = useQuery(trpc.strategy.get.queryOptions({ strategyId }));
  // The address names the rehearsal, so that a reload and a colleague find the same one.
  const open = (next: string) => {
    setId(next);
    window.history.replaceState(null, '', `?id=${next}`);
  };
  if (strategy.error) return <Trouble error={strategy.error} retry={strategy.refetch} />;
  if (!strategy.data) return <SkeletonRows />;
  return (
    <Page
      title={t('title', { name: nameIn(strategy.data.graph.name, lang) })}
      lead={t('lead')}
      actions={
        <Link href={`/strategies/${encodeURIComponent(strategyId)}`} className="font-medium text-accent hover:underline">
          {t('toDrawing')}
        </Link>
      }
    >
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[320px_minmax(0,1fr)]">
        <div className="flex flex-col gap-4">
          <RehearsalForm strategyId={strategyId} versions={strategy.data.versions} onStarted={open} />
          <RehearsalList strategyId={strategyId} openedId={id} onOpen={open} />
        </div>
        {id ? (
          <RehearsalView key={id} id={id} />
        ) : (
          <Panel>
            <Empty title={t('none')} icon={<FlaskConical />}>
              {t('noneHelp')}
            </Empty>
          </Panel>
        )}
      </div>
    </Page>
  );
}
