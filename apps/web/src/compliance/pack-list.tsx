'use client';
import { useQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '../design/badge.tsx';
import { Panel } from '../design/panel.tsx';
import { SkeletonRows, Trouble } from '../design/states.tsx';
import { useFormat } from '../format/use-format.ts';
import { type Answers, useTRPC } from '../shell/trpc.ts';

const tones: Record<Pack['state'], Tone> = { active: 'good', coming: 'accent', draft: 'warn', ended: 'neutral' };
/** Places named in one line; the rest are counted. */
const shownPlaces = 3;
type Pack = Answers['policy']['packs'][number];

/** Every pack: its rules in plain words, each with where it is written. */
export function PackList() {
  const trpc = useTRPC();
  const packs = useQuery(trpc.policy.packs.queryOptions(undefined, { staleTime: 60_000 }));
  if (packs.error) return <Trouble error={packs.error} retry={packs.refetch} />;
  if (!packs.data) {
    return (
      <Panel flush>
        <SkeletonRows />
      </Panel>
    );
  }
  return (
    <Panel flush>
      {packs.data.map((pack) => (
        <PackEntry key={pack.ref} pack={pack} />
      ))}
    </Panel>
  );
}

function PackEntry({ pack }: { readonly pack: Pack }) {
  const t = useTranslations('compliance');
  const { lang, calendarDate } = useFormat();
  // House policies hold from the beginning of time; saying so would only puzzle.
  const isDated = pack.effectiveFrom > '1971';
  const places = (all: readonly string[]): string => {
    if (all.includes('*')) return t('everywhere');
    return all.length > shownPlaces ? `${all.slice(0, shownPlaces).join(', ')} +${all.length - shownPlaces}` : all.join(', ');
  };
  return (
    <details className="group border-b last:border-b-0">
      <summary className="grid cursor-pointer list-none grid-cols-[16px_minmax(0,1fr)_auto] items-center gap-3 px-4 py-3 hover:bg-hover">
        <ChevronRight aria-hidden className="size-4 text-faint transition-transform group-open:rotate-90" />
        <span className="min-w-0">
          <span className="font-medium">{pack.name[lang]}</span>
          <span className="ml-2 text-xs text-faint">{pack.ref}</span>
        </span>
        <span className="flex items-center gap-3">
          <span className="text-xs text-faint">
            {[
              places(pack.jurisdictions),
              isDated ? t('from', { date: calendarDate(pack.effectiveFrom) }) : '',
              t('rules', { count: pack.rules.length }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <Badge tone={tones[pack.state]}>{t(`states.${pack.state}`)}</Badge>
        </span>
      </summary>
      <div className="border-t bg-canvas px-4 py-3 pl-11">
        <p className="mb-3 text-xs text-faint">
          {t(`confidence.${pack.confidence}`)} · {pack.citations.join('; ')}
        </p>
        <ul className="flex flex-col gap-3">
          {pack.rules.map((rule) => (
            <li key={rule.rule} className={rule.enabled ? '' : 'opacity-60'}>
              <p className="max-w-[90ch]">
                {rule.words[lang]} {rule.enabled ? null : <Badge tone="warn">{t('disabled')}</Badge>}
              </p>
              <p className="text-xs text-faint">
                {rule.rule} · {rule.cite}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
