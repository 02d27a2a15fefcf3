'use client';
import { useTranslations } from 'use-intl';
import { Badge } from '../design/badge.tsx';
import { Cell, Head, rowClass, Table } from '../design/table.tsx';
import { useFormat } from '../format/use-format.ts';
import type { Answers } from '../shell/trpc.ts';
import type { ForcePolicy } from './policy-choice.tsx';

const tones = { same: 'neutral', different: 'warn', stays: 'neutral' } as const;

interface ForcePreviewProps {
  readonly preview: Answers['strategy']['previewForce'];
  readonly policy: ForcePolicy;
}

/** How many cases under way would do something else next, node by node. */
export function ForcePreview({ preview, policy }: ForcePreviewProps) {
  const t = useTranslations('publishing');
  const events = useTranslations('events');
  const { count } = useFormat();
  if (preview.total === 0) return <p className="rounded-md bg-sunken p-3 text-soft">{t('nobody')}</p>;
  if (policy === 'newCasesOnly') return <p className="rounded-md bg-sunken p-3 text-soft">{t('allStay', { count: preview.total })}</p>;
  return (
    <section className="flex flex-col gap-3" aria-live="polite">
      <p className="font-medium">
        {t('sums', { total: preview.total, different: preview.different, same: preview.same, stays: preview.stays })}
      </p>
      {preview.interrupts.length > 0 ? (
        <p className="text-soft">{t('interrupts', { names: preview.interrupts.map((event) => events(event)).join(' · ') })}</p>
      ) : null}
      <div className="rounded-md border">
        <Table
          label={t('title')}
          head={(['node', 'cases', 'verdict'] as const).map((name) => <Head key={name}>{t(`columns.${name}`)}</Head>)}
        >
          {preview.positions.map(({ planHash, nodeId, label, count: standing, verdict }) => (
            <tr key={`${planHash} ${nodeId}`} className={rowClass}>
              <Cell className="font-medium">{label || nodeId}</Cell>
              <Cell>{count(standing)}</Cell>
              <Cell>
                <Badge tone={tones[verdict]}>{t(`verdicts.${verdict}`)}</Badge>
              </Cell>
            </tr>
          ))}
        </Table>
      </div>
    </section>
  );
}
