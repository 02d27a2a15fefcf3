'use client';
import { useQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '../design/badge.tsx';
import { Panel } from '../design/panel.tsx';
import { SkeletonRows, Trouble } from '../design/states.tsx';
import { useFormat } from '../format/use-format.ts';
import { type Answers, useTRPC } from '../shell/trpc.ts';

type Status = Answers['rehearsal']['list'][number]['status'];
const statusTones: Readonly<Record<Status, Tone>> = {
  waiting: 'neutral',
  running: 'accent',
  done: 'good',
  failed: 'bad',
  cancelled: 'neutral',
};

interface RehearsalListProps {
  readonly strategyId: string;
  readonly openedId: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** The rehearsals of this strategy, newest first. */
export function RehearsalList({ strategyId, openedId, onOpen }: RehearsalListProps) {
  const t = useTranslations('rehearsal');
  const trpc = useTRPC();
  const { dateTime } = useFormat();
  const list = useQuery(trpc.rehearsal.list.queryOptions({ strategyId }, { refetchInterval: 5000 }));
  if (list.error) return <Trouble error={list.error} retry={list.refetch} />;
  return (
    <Panel flush title={t('earlier')}>
      {!list.data ? (
        <SkeletonRows rows={3} />
      ) : list.data.length === 0 ? (
        <p className="p-4 text-faint">{t('noEarlier')}</p>
      ) : (
        <ul>
          {list.data.map(({ id, askedAtMs, by, status, question }) => (
            <li key={id} className="border-b last:border-b-0">
              <button
                type="button"
                aria-current={id === openedId}
                onClick={() => onOpen(id)}
                className={clsx(
                  'flex w-full items-start justify-between gap-2 px-4 py-2 text-left hover:bg-hover',
                  id === openedId && 'bg-sunken',
                )}
              >
                <span className="min-w-0">
                  <span className="block font-medium">
                    {t('summary', { size: question.size, days: question.days, seed: question.seed })}
                  </span>
                  <span className="block truncate text-xs text-faint">{`${dateTime(askedAtMs)} · ${by}`}</span>
                </span>
                <Badge tone={statusTones[status]}>{t(`statuses.${status}`)}</Badge>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
