'use client';
import type { Lang } from '@dunwell/rules';
import { useQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Badge } from '../design/badge.tsx';
import { SkeletonRows, Trouble } from '../design/states.tsx';
import { readNode } from '../designer/canvas/read-node.ts';
import { LifePlayer } from '../designer/player/life-player.tsx';
import { usePlayback } from '../designer/player/use-playback.ts';
import { useFormat } from '../format/use-format.ts';
import { type Answers, useTRPC } from '../shell/trpc.ts';
import { useLifeWords } from './use-life-words.ts';

type Entry = Answers['rehearsal']['life'][number];

const tones = { decided: 'neutral', contact: 'accent', withheld: 'bad', deferred: 'warn', payment: 'good', event: 'warn' } as const;

interface LifeProps {
  readonly asked: { readonly id: string; readonly side: number; readonly caseRef: string };
  readonly zone: string;
}

/** What happened to one rehearsed case: played on its drawing, and as a list. */
export function Life({ asked, zone }: LifeProps) {
  const t = useTranslations('rehearsal');
  const trpc = useTRPC();
  const { id, side } = asked;
  const life = useQuery(trpc.rehearsal.life.queryOptions(asked, { staleTime: Number.POSITIVE_INFINITY }));
  const drawing = useQuery(trpc.rehearsal.drawing.queryOptions({ id, side }, { staleTime: Number.POSITIVE_INFINITY }));
  const error = life.error ?? drawing.error;
  if (error) return <Trouble error={error} retry={life.error ? life.refetch : drawing.refetch} />;
  if (!life.data || !drawing.data) return <SkeletonRows rows={4} />;
  if (life.data.length === 0) return <p className="pt-4 text-faint">{t('noLife')}</p>;
  return <ToldLife entries={life.data} graph={drawing.data} zone={zone} />;
}

/** Inside a sub-strategy the case stands at the step that called it; what is no decision moves it nowhere. */
const frameOf = ({ what, nodeId, within, port }: Entry) => {
  if (what !== 'decided' || nodeId === undefined) return {};
  const caller = within?.[0];
  return caller === undefined ? { nodeId, ...(port === undefined ? {} : { port }) } : { nodeId: caller };
};

interface ToldLifeProps {
  readonly zone: string;
  readonly entries: readonly Entry[];
  readonly graph: Answers['rehearsal']['drawing'];
}

function ToldLife({ entries, graph, zone }: ToldLifeProps) {
  const t = useTranslations('rehearsal');
  const { dateTime } = useFormat();
  const lang = useLocale() as Lang;
  const titles = useMemo(
    () => Object.fromEntries(Object.entries(graph.nodes).map(([id, node]) => [id, readNode(node, lang, []).title])),
    [graph, lang],
  );
  const wordsOf = useLifeWords(titles, zone);
  const frames = useMemo(() => entries.map(frameOf), [entries]);
  const playback = usePlayback(entries.length);
  const shown = entries[playback.at]!;
  const numbered = entries.map((entry, at) => ({ entry, at }));
  const row = (entry: Entry) => (
    <>
      <time className="w-48 shrink-0 text-xs text-faint">{dateTime(entry.atMs, zone)}</time>
      <span className="w-20 shrink-0">
        <Badge tone={tones[entry.what]}>{t(`what.${entry.what}`)}</Badge>
      </span>
      <span className="min-w-0 break-words">{wordsOf(entry)}</span>
    </>
  );
  return (
    <>
      <LifePlayer
        graph={graph}
        frames={frames}
        playback={playback}
        caption={row(shown)}
        says={`${dateTime(shown.atMs, zone)} ${t(`what.${shown.what}`)} ${wordsOf(shown)}`}
      />
      <ol aria-label={t('moments')} className="mt-4 flex max-h-96 flex-col divide-y overflow-y-auto rounded-lg border">
        {numbered.map(({ entry, at }) => (
          <li key={at} aria-current={at === playback.at ? 'step' : undefined}>
            <button
              type="button"
              onClick={() => playback.goTo(at)}
              className={clsx('flex w-full items-start gap-3 px-3 py-2 text-left hover:bg-hover', at === playback.at && 'bg-sunken')}
            >
              {row(entry)}
            </button>
          </li>
        ))}
      </ol>
      <p className="pt-2 text-xs text-faint">{t('localTime', { zone })}</p>
    </>
  );
}
