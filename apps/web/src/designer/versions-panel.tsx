'use client';
import type { Json, Lang } from '@dunwell/rules';
import { diff } from '@dunwell/rules/artifact';
import { GitCompareArrows } from 'lucide-react';
import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Badge, type Tone } from '../design/badge.tsx';
import { Button } from '../design/button.tsx';
import { useFormat } from '../format/use-format.ts';
import type { Answers } from '../shell/trpc.ts';
import { useDesigner } from './designer-context.tsx';

const tones: Readonly<Record<string, Tone>> = { signed: 'good', inReview: 'warn', rejected: 'bad' };

interface VersionsPanelProps {
  readonly strategy: Answers['strategy']['get'];
  readonly onCompare: () => void;
}

/** What this drawing would change against the signed one, in words, and every version handed in. */
export function VersionsPanel({ strategy, onCompare }: VersionsPanelProps) {
  const t = useTranslations('designer');
  const compare = useTranslations('compare');
  const statuses = useTranslations('artifactStatuses');
  const lang = useLocale() as Lang;
  const { dateTime } = useFormat();
  const graph = useDesigner((designer) => designer.graph);
  const changes = useMemo(
    () => (strategy.signed ? diff('strategy', strategy.signed.body as unknown as Json, graph as unknown as Json) : []),
    [strategy.signed, graph],
  );
  return (
    <div className="flex flex-col gap-5 p-4">
      <section>
        <h3 className="mb-2 text-xs font-medium text-faint">
          {strategy.signed ? t('against', { version: strategy.signed.version }) : t('neverSigned')}
        </h3>
        {strategy.versions.length > 0 ? (
          <Button className="mb-3 w-full" icon={<GitCompareArrows aria-hidden />} onClick={onCompare}>
            {compare('open')}
          </Button>
        ) : null}
        {strategy.signed && changes.length === 0 ? <p className="text-soft">{t('noChange')}</p> : null}
        <ul className="flex flex-col gap-1.5">
          {changes.map((change) => (
            <li key={`${change.type} ${change.at}`} className="flex items-start gap-2">
              <Badge tone={change.type === 'added' ? 'good' : change.type === 'removed' ? 'bad' : 'neutral'}>
                {t(`changes.${change.type}`)}
              </Badge>
              <span className="min-w-0 break-words">{change.message[lang]}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className="mb-2 text-xs font-medium text-faint">{t('versions')}</h3>
        <ol className="flex flex-col gap-2">
          {strategy.versions.map((version) => (
            <li key={version.version} className="flex items-baseline justify-between gap-2">
              <span className="font-medium">{t('version', { version: version.version })}</span>
              <span className="flex-1 truncate text-xs text-faint">{dateTime(version.atMs)}</span>
              <Badge tone={tones[version.status] ?? 'neutral'}>{statuses(version.status)}</Badge>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
