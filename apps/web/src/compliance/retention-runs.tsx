'use client';
import { useTranslations } from 'use-intl';
import { Cell, Head, rowClass, Table } from '../design/table.tsx';
import { useFormat } from '../format/use-format.ts';
import type { Answers } from '../shell/trpc.ts';

type History = Answers['retention']['history'];
type Run = History['runs'][number];

/** Whether the worker still has files of this run to delete. */
export const hasFilesLeft = ({ files, attemptsToLookFor }: Run): boolean =>
  attemptsToLookFor > 0 || files.some(({ waiting }) => waiting > 0);

/** The real clock showed another time than the business clock when the run ended. */
const isElsewhen = ({ finishedAtMs, finishedRealAtMs }: Run): boolean =>
  finishedAtMs !== null && finishedRealAtMs !== null && Math.abs(finishedAtMs - finishedRealAtMs) >= 60_000;

/** The runs that were made, what became of the files of each, and the hash under which each can be proved. */
export function RetentionRuns({ runs, unnamedFiles }: Pick<History, 'runs' | 'unnamedFiles'>) {
  const t = useTranslations('compliance');
  const { count, calendarDate, dateTime } = useFormat();
  const unnamed = unnamedFiles.reduce((sum, { waiting }) => sum + waiting, 0);
  if (runs.length === 0) return <p className="px-4 py-6 text-center text-faint">{t('noRuns')}</p>;
  return (
    <>
      <Table
        label={t('runs')}
        head={(['cutoff', 'purged', 'keptByLaw', 'keptByHold', 'files', 'startedBy', 'finished'] as const).map((column) => (
          <Head key={column}>{t(`columns.${column}`)}</Head>
        ))}
      >
        {runs.map((run) => (
          <tr key={run.id} className={rowClass}>
            <Cell>{calendarDate(run.cutoffOn)}</Cell>
            <Cell>{count(run.purged)}</Cell>
            <Cell>{count(run.keptByLaw)}</Cell>
            <Cell>{count(run.keptByHold)}</Cell>
            <Cell className="!whitespace-normal min-w-48 py-2">
              <RunFiles run={run} />
            </Cell>
            <Cell>{run.startedBy}</Cell>
            <Cell>
              {run.finishedAtMs === null ? t('unfinished') : dateTime(run.finishedAtMs)}
              {isElsewhen(run) ? (
                <span className="block text-2xs text-faint">{t('finishedReal', { at: dateTime(run.finishedRealAtMs!) })}</span>
              ) : null}
              {run.fatesHash ? (
                <span
                  className="block font-mono text-2xs text-faint"
                  title={t('proofHelp', { persons: run.fatesHash, files: run.filesHash ?? '—' })}
                >
                  {run.fatesHash.slice(0, 12)}
                  {run.filesHash ? ` · ${run.filesHash.slice(0, 12)}` : ''}
                </span>
              ) : null}
            </Cell>
          </tr>
        ))}
      </Table>
      {unnamed > 0 ? <p className="border-t px-4 py-2 text-xs text-soft">{t('unnamedFiles', { count: unnamed })}</p> : null}
    </>
  );
}

/** What became of the files of a run, place by place; words for a place only where there was a file. */
function RunFiles({ run }: { readonly run: Run }) {
  const t = useTranslations('compliance');
  const { files } = run;
  if (files.length === 0) return run.attemptsToLookFor > 0 ? t('filesLooking') : t('filesNone');
  return (
    <>
      {files.map(({ place, erased, waiting, trouble }) => (
        <span key={place} className="block">
          {t('filesErased', { place: t(`places.${place}`), count: erased })}
          {waiting > 0 ? <span className="text-warn"> {t('filesWaiting', { count: waiting })}</span> : null}
          {trouble ? <span className="text-bad"> {t('filesStuck', { why: trouble })}</span> : null}
        </span>
      ))}
      {run.attemptsToLookFor > 0 ? <span className="block text-warn">{t('filesLooking')}</span> : null}
    </>
  );
}
