'use client';
import type { Graph } from '@dunwell/rules/strategy';
import { type ReactNode, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { DrawingView } from '../viewer/drawing-view.tsx';
import { type Frame, frameMarks, standsAt } from './frame-marks.ts';
import { PlayerControls } from './player-controls.tsx';
import type { Playback } from './use-playback.ts';

interface LifePlayerProps {
  readonly graph: Graph;
  readonly frames: readonly Frame[];
  readonly playback: Playback;
  /** The moment shown: when, what, why. */
  readonly caption: ReactNode;
  readonly says: string;
}

/** A life on its drawing: the way the case took lights up moment by moment. */
export function LifePlayer({ graph, frames, playback, caption, says }: LifePlayerProps) {
  const t = useTranslations('player');
  const marks = useMemo(() => frameMarks(graph, frames, playback.at), [graph, frames, playback.at]);
  return (
    <section aria-label={t('title')} className="mt-4 overflow-hidden rounded-lg border">
      <div className="h-[420px] bg-canvas">
        <DrawingView label={t('canvas')} graph={graph} marks={marks} follow={standsAt(graph, frames, playback.at)} />
      </div>
      <div className="border-t bg-panel p-3">
        <div aria-live="polite" className="flex min-h-10 items-start gap-3 pb-2">
          {caption}
        </div>
        <PlayerControls playback={playback} count={frames.length} says={says} />
      </div>
    </section>
  );
}
