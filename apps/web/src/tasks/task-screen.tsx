'use client';
import { queueInWords } from '@dunwell/rules/strategy';
import { useQuery } from '@tanstack/react-query';
import { ListTodo } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useBusinessNow } from '../clock/use-business-now.ts';
import { Page } from '../design/page.tsx';
import { Panel } from '../design/panel.tsx';
import { Empty, SkeletonRows, Trouble } from '../design/states.tsx';
import { Cell, Head, rowClass, Table } from '../design/table.tsx';
import { OpenCalls } from '../desk/open-calls.tsx';
import { useFormat } from '../format/use-format.ts';
import { type Answers, useTRPC } from '../shell/trpc.ts';
import { TaskDialog } from './task-dialog.tsx';

type Task = Answers['task']['list'][number];

/** The human queue: what is due next stands on top. */
export function TaskScreen() {
  const t = useTranslations('tasks');
  const trpc = useTRPC();
  const [opened, setOpened] = useState<Task>();
  const tasks = useQuery(trpc.task.list.queryOptions({ isDone: false }, { refetchInterval: 4000 }));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <OpenCalls />
      <Panel flush>
        {tasks.error ? (
          <Trouble error={tasks.error} retry={tasks.refetch} />
        ) : !tasks.data ? (
          <SkeletonRows />
        ) : tasks.data.length === 0 ? (
          <Empty title={t('none')} icon={<ListTodo />}>
            {t('noneHelp')}
          </Empty>
        ) : (
          <TaskTable tasks={tasks.data} onOpen={setOpened} />
        )}
      </Panel>
      {opened ? <TaskDialog task={opened} onClose={() => setOpened(undefined)} /> : null}
    </Page>
  );
}

function TaskTable({ tasks, onOpen }: { readonly tasks: readonly Task[]; readonly onOpen: (task: Task) => void }) {
  const t = useTranslations('tasks');
  const { nowMs } = useBusinessNow(5000);
  const { lang, money, fromNow, dateTime } = useFormat();
  const columns = ['what', 'consumer', 'queue', 'due', 'who'] as const;
  return (
    <Table
      label={t('title')}
      head={
        <>
          {columns.map((column) => (
            <Head key={column}>{t(`columns.${column}`)}</Head>
          ))}
          <Head isNumber>{t('columns.owed')}</Head>
        </>
      }
    >
      {tasks.map((task) => {
        const isLate = nowMs !== undefined && task.dueAtMs < nowMs;
        return (
          <tr key={task.id} className={`${rowClass} relative`}>
            <Cell>
              <button type="button" className="font-medium after:absolute after:inset-0 hover:text-accent" onClick={() => onOpen(task)}>
                {task.title[lang]}
              </button>
            </Cell>
            <Cell>
              {task.consumerName} <span className="text-xs text-faint">{task.caseRef}</span>
            </Cell>
            <Cell>{queueInWords(task.queue, lang)}</Cell>
            <Cell className={isLate ? 'text-bad' : ''}>
              <time title={dateTime(task.dueAtMs)}>{nowMs === undefined ? '' : fromNow(task.dueAtMs, nowMs)}</time>
            </Cell>
            <Cell>{task.assignee ?? <span className="text-faint">–</span>}</Cell>
            <Cell isNumber>{money(task.balanceMinor, task.currency)}</Cell>
          </tr>
        );
      })}
    </Table>
  );
}
