'use client';
import { useTranslations } from 'use-intl';
import { ReasonList } from '../compliance/reason-list.tsx';
import { Panel } from '../design/panel.tsx';
import { Cell, Head, rowClass, Table } from '../design/table.tsx';
import { useFormat } from '../format/use-format.ts';
import type { Result } from './sides.ts';

interface RuleTableProps {
  readonly result: Result;
  readonly names: readonly string[];
}

/** Contacts the rules held back or put off, rule by rule. */
export function RuleTable({ result: { strategies }, names }: RuleTableProps) {
  const t = useTranslations('rehearsal');
  const { count } = useFormat();
  const rules = [...new Set(strategies.flatMap(({ counts }) => [...Object.keys(counts.blocked), ...Object.keys(counts.deferred)]))].sort();
  const columns = names.flatMap((name, at) => (['blocked', 'deferred'] as const).map((kind) => ({ name, at, kind })));
  return (
    <Panel flush title={t('byRule')}>
      {rules.length === 0 ? (
        <p className="p-4 text-faint">{t('noRule')}</p>
      ) : (
        <Table
          label={t('byRule')}
          head={
            <>
              <Head>{t('rule')}</Head>
              {columns.map(({ name, kind }) => (
                <Head key={`${name} ${kind}`} isNumber>
                  {names.length > 1 ? `${name} · ${t(kind)}` : t(kind)}
                </Head>
              ))}
            </>
          }
        >
          {rules.map((rule) => (
            <tr key={rule} className={rowClass}>
              <Cell className="!whitespace-normal min-w-56 py-2">
                <ReasonList rules={[rule]} />
              </Cell>
              {columns.map(({ name, at, kind }) => (
                <Cell key={`${name} ${kind}`} isNumber>
                  {count(strategies[at]?.counts[kind][rule] ?? 0)}
                </Cell>
              ))}
            </tr>
          ))}
        </Table>
      )}
    </Panel>
  );
}
