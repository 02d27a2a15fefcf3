'use client';
import { useTranslations } from 'use-intl';
import { useBusinessNow } from '../clock/use-business-now.ts';
import { useFormat } from '../format/use-format.ts';
import type { Answers } from '../shell/trpc.ts';

const states = ['reserved', 'dispatched', 'unknown'] as const;

/** Contacts without an end: how many stand where, and since when the oldest does. */
export function OpenAttempts({ open }: { readonly open: Answers['report']['overview']['open'] }) {
  const t = useTranslations('overview.unended');
  const { count, fromNow, dateTime } = useFormat();
  const { nowMs } = useBusinessNow(5000);
  return (
    <dl className="flex flex-col gap-2">
      {states.map((state) => {
        const row = open.find((one) => one.state === state);
        return (
          <div key={state} className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3">
            <dt>{t(state)}</dt>
            <dd className="text-right font-medium tabular-nums">{count(row?.count ?? 0)}</dd>
            <dd className="col-span-2 text-xs text-faint">
              {row && nowMs !== undefined ? (
                <time title={dateTime(row.oldestAtMs)}>{t('oldest', { at: fromNow(row.oldestAtMs, nowMs) })}</time>
              ) : (
                t(`${state}Help`)
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
