'use client';
import { useQuery } from '@tanstack/react-query';
import { ChevronRight, GitCompareArrows } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '../design/badge.tsx';
import { Button } from '../design/button.tsx';
import { Panel } from '../design/panel.tsx';
import { SkeletonRows, Trouble } from '../design/states.tsx';
import { placeText } from '../format/place-text.ts';
import { useFormat } from '../format/use-format.ts';
import { type Answers, useTRPC } from '../shell/trpc.ts';
import { NotEncoded } from './not-encoded.tsx';
import { PackVersions } from './pack-versions.tsx';

const tones: Record<Pack['state'], Tone> = { active: 'good', coming: 'accent', draft: 'warn', ended: 'neutral', superseded: 'neutral' };
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
  const [isComparing, setComparing] = useState(false);
  // House policies hold from the beginning of time; saying so would only puzzle.
  const isDated = pack.effectiveFrom > '1971';
  const places = (all: readonly string[]): string => {
    if (all.includes('*')) return t('everywhere');
    const named = all.slice(0, shownPlaces).map((place) => placeText(place, lang));
    return `${named.join(lang === 'zh' ? '、' : ', ')}${all.length > shownPlaces ? ` +${all.length - shownPlaces}` : ''}`;
  };
  return (
    <details className="group border-b last:border-b-0">
      <summary className="grid cursor-pointer list-none grid-cols-[16px_minmax(0,1fr)] items-center gap-x-3 gap-y-1 px-4 py-3 hover:bg-hover md:grid-cols-[16px_minmax(0,1fr)_auto]">
        <ChevronRight aria-hidden className="size-4 text-faint transition-transform group-open:rotate-90" />
        <span className="min-w-0">
          <span className="font-medium">{pack.name[lang]}</span>
          <span className="ml-2 text-xs text-faint">{pack.ref}</span>
        </span>
        <span className="col-start-2 flex flex-wrap items-center gap-x-3 gap-y-1 md:col-start-auto">
          <span className="text-xs text-faint">
            {[
              places(pack.jurisdictions),
              isDated ? t('from', { date: calendarDate(pack.effectiveFrom) }) : '',
              pack.effectiveTo ? t('until', { date: calendarDate(pack.effectiveTo) }) : '',
              t('rules', { count: pack.rules.length }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <Badge tone={tones[pack.state]}>{t(`states.${pack.state}`)}</Badge>
        </span>
      </summary>
      <div className="border-t bg-canvas px-4 py-3 md:pl-11">
        <div className="mb-3 flex flex-wrap items-start justify-between gap-3">
          <p className="max-w-[90ch] text-xs text-faint">
            {t(`confidence.${pack.confidence}`)} · {pack.citations.join('; ')}
            <span className="block font-mono text-2xs break-all">{pack.hash}</span>
          </p>
          <Button icon={<GitCompareArrows aria-hidden />} onClick={() => setComparing(true)}>
            {t('versions')}
          </Button>
        </div>
        {pack.state === 'draft' ? (
          <p className="mb-3 rounded-md bg-warn-soft px-3 py-2 text-warn">
            {t('draftHelp')}{' '}
            <Link href="/sign-off" className="font-medium underline">
              {t('toSignOff')}
            </Link>
          </p>
        ) : null}
        <ul className="flex flex-col gap-3">
          {pack.rules.map((rule) => (
            <li key={rule.rule} className={rule.enabled ? '' : 'text-soft'}>
              <p className="max-w-[90ch]">
                {rule.words[lang]} {rule.enabled ? null : <Badge tone="warn">{t('disabled')}</Badge>}
              </p>
              <p className="text-xs text-faint">
                {rule.rule} · {rule.cite}
                {rule.effectiveFrom ? ` · ${t('from', { date: calendarDate(rule.effectiveFrom) })}` : ''}
                {rule.effectiveTo ? ` · ${t('until', { date: calendarDate(rule.effectiveTo) })}` : ''}
              </p>
            </li>
          ))}
        </ul>
        <NotEncoded pack={pack} />
        {isComparing ? <PackVersions packId={pack.id} onClose={() => setComparing(false)} /> : null}
      </div>
    </details>
  );
}
