'use client';
import { useTranslations } from 'use-intl';
import { useFormat } from '../format/use-format.ts';
import type { Answers } from '../shell/trpc.ts';
import { type Cell, heatOf, type RuleLine } from './withheld-lines.ts';

interface WithheldMapProps {
  readonly report: Answers['report']['withheld'];
  readonly lines: readonly RuleLine[];
  readonly words: (rule: string) => string;
  readonly onOpen: (cell: Cell) => void;
}

const heats = ['bg-sunken', 'bg-accent/20', 'bg-accent/40', 'bg-accent/65', 'bg-accent'] as const;

/** Rules by days: the darker, the more contacts that rule held back that day. Every mark opens the contacts behind it. */
export function WithheldMap({ report, lines, words, onOpen }: WithheldMapProps) {
  const t = useTranslations('compliance');
  const { calendarDate, count } = useFormat();
  const most = Math.max(1, ...lines.flatMap(({ byDay }) => [...byDay.values()]));
  return (
    <div className="relative overflow-x-auto">
      <table
        aria-label={t('byRule')}
        className="w-full table-fixed md:min-w-[720px] border-separate border-spacing-x-0.5 border-spacing-y-1"
      >
        <thead>
          <tr className="text-2xs text-faint">
            <th scope="col" className="text-left font-medium md:w-[34%]">
              {t('columns.rule')}
            </th>
            {report.days.map((day, at) => (
              <th key={day} scope="col" className="font-normal max-md:hidden">
                <span className="sr-only">{calendarDate(day)}</span>
                <span aria-hidden>{at % 5 === 0 ? day.slice(8) : ''}</span>
              </th>
            ))}
            <th scope="col" className="w-16 pl-2 text-right font-medium">
              {t('columns.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ rule, total, byDay }) => (
            <tr key={rule}>
              <th scope="row" className="py-0.5 pr-3 text-left font-normal">
                {words(rule)} {words(rule) === rule ? null : <code className="font-mono text-2xs break-words text-faint">{rule}</code>}
              </th>
              {report.days.map((day) => {
                const held = byDay.get(day) ?? 0;
                return (
                  <td key={day} className="p-0 max-md:hidden">
                    {held === 0 ? (
                      <span className="block h-5 rounded-sm bg-sunken" />
                    ) : (
                      <button
                        type="button"
                        className={`block h-5 w-full rounded-sm ${heats[heatOf(held, most)]} hover:outline-2 hover:outline-accent`}
                        title={t('cell', { date: calendarDate(day), count: held })}
                        aria-label={t('cell', { date: calendarDate(day), count: held })}
                        onClick={() => onOpen({ rule, day })}
                      />
                    )}
                  </td>
                );
              })}
              <td className="pl-2 text-right tabular-nums">
                <button
                  type="button"
                  className="font-medium hover:text-accent"
                  aria-label={t('ofRule', { count: total })}
                  onClick={() => onOpen({ rule })}
                >
                  {count(total)}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
