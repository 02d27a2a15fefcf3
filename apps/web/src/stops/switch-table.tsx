'use client';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Cell, Head, rowClass, Table } from '../design/table.tsx';
import { useFormat } from '../format/use-format.ts';
import type { Answers } from '../shell/trpc.ts';
import { useSwitchWords } from './use-switch-words.ts';

interface SwitchTableProps {
  readonly switches: Answers['stop']['list']['switches'];
  /** Absent: these are lifted already. */
  readonly onLift?: (id: string) => void;
}

/** Switches with who, when and why. */
export function SwitchTable({ switches, onLift }: SwitchTableProps) {
  const t = useTranslations('stops');
  const { dateTime } = useFormat();
  const wordsOf = useSwitchWords();
  const columns = ['what', 'reason', 'by', 'at', 'lifted'] as const;
  return (
    <Table label={t(onLift ? 'now' : 'before')} head={columns.map((column) => <Head key={column}>{t(`columns.${column}`)}</Head>)}>
      {switches.map((one) => (
        <tr key={one.id} className={rowClass}>
          <Cell className="font-medium">
            {wordsOf(one)}
            {one.endsLiveCalls ? (
              <span className="block text-xs font-normal text-soft">{t('liveCalls.ended', { count: one.endedCalls })}</span>
            ) : null}
          </Cell>
          <Cell className="max-w-[40ch] truncate">
            <span title={one.reason}>{one.reason}</span>
          </Cell>
          <Cell>{one.thrownBy}</Cell>
          <Cell>{dateTime(one.thrownAtMs)}</Cell>
          <Cell>
            {one.liftedAtMs === null ? (
              <Button onClick={() => onLift?.(one.id)}>{t('lift')}</Button>
            ) : (
              `${one.liftedBy ?? ''} · ${dateTime(one.liftedAtMs)}`
            )}
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
