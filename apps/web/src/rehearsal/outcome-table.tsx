'use client';
import { useTranslations } from 'use-intl';
import { Panel } from '../design/panel.tsx';
import { Cell, Head, rowClass, Table } from '../design/table.tsx';
import { useFormat } from '../format/use-format.ts';
import type { Result } from './sides.ts';

type Interval = Result['strategies'][number]['measures']['contacts'];
type Show = (value: number) => string;

const plainMeasures = ['costMinor', 'contacts', 'rightParty', 'promises', 'kept', 'cures'] as const;
const plainCounts = [
  'enrolled',
  'rolledForward',
  'stayedOpen',
  'broken',
  'disputes',
  'hardships',
  'stops',
  'complaints',
  'tasks',
  'unreachable',
] as const;
const channels = ['call', 'sms', 'email', 'letter', 'push'] as const;

interface OutcomeTableProps {
  readonly result: Result;
  readonly names: readonly string[];
}

interface Row {
  readonly name: string;
  readonly cells: readonly { readonly value: string; readonly range?: string }[];
}

/** Money, cures, contacts and cost with their 95 % intervals, side by side with the difference. */
export function OutcomeTable({ result, names }: OutcomeTableProps) {
  const t = useTranslations('rehearsal');
  const rows = useRows(result);
  return (
    <Panel flush title={t('results', { cases: result.cases })}>
      <Table
        label={t('results', { cases: result.cases })}
        head={[t('measure'), ...names, ...(result.difference ? [t('difference')] : [])].map((name, at) => (
          <Head key={name} isNumber={at > 0}>
            {name}
          </Head>
        ))}
      >
        {rows.map(({ name, cells }) => (
          <tr key={name} className={rowClass}>
            <Cell className="font-medium">{name}</Cell>
            {cells.map((cell, at) => (
              <Cell key={`${names[at] ?? 'difference'}`} isNumber>
                {cell.value}
                {cell.range === undefined ? null : <span className="block text-xs text-faint">{cell.range}</span>}
              </Cell>
            ))}
          </tr>
        ))}
      </Table>
      <p className="px-4 py-2 text-xs text-faint">{t('intervals')}</p>
    </Panel>
  );
}

function useRows({ strategies, difference }: Result): readonly Row[] {
  const t = useTranslations('rehearsal');
  const channelName = useTranslations('outbox.channels');
  const { money, count } = useFormat();
  const span = (interval: Interval | undefined, show: Show): Row['cells'][number] =>
    interval ? { value: show(interval.value), range: `${show(interval.low)} – ${show(interval.high)}` } : { value: '–' };
  const measured = (name: string, pick: (measures: Result['strategies'][number]['measures']) => Interval | undefined, show: Show): Row => ({
    name,
    cells: [...strategies.map(({ measures }) => measures), ...(difference ? [difference] : [])].map((measures) =>
      span(pick(measures), show),
    ),
  });
  const counted = (name: string, pick: (counts: Result['strategies'][number]['counts']) => number): Row => {
    const values = strategies.map(({ counts }) => pick(counts));
    const [first = 0, second] = values;
    const change = second === undefined ? [] : [`${second > first ? '+' : ''}${count(second - first)}`];
    const cells = [...values.map((value) => count(value)), ...change].map((value) => ({ value }));
    return { name, cells };
  };
  const currencies = [...new Set(strategies.flatMap(({ measures }) => Object.keys(measures.collectedMinor)))];
  const whole: Show = (value) => count(Math.round(value));
  const cost: Show = (value) => count(Math.round(value) / 100);
  return [
    ...currencies.map((currency) =>
      measured(
        t('collected', { currency }),
        (measures) => measures.collectedMinor[currency],
        (value) => money(Math.round(value), currency),
      ),
    ),
    ...plainMeasures.map((name) => measured(t(`measures.${name}`), (measures) => measures[name], name === 'costMinor' ? cost : whole)),
    ...channels.map((channel) => counted(t('contactsBy', { channel: channelName(channel) }), (counts) => counts.contacts[channel])),
    ...plainCounts.map((name) => counted(t(`counts.${name}`), (counts) => counts[name])),
  ];
}
