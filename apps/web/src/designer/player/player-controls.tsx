'use client';
import { Pause, Play, SkipBack, StepBack, StepForward } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button.tsx';
import { Select } from '../../design/field.tsx';
import { type Playback, speeds } from './use-playback.ts';

interface PlayerControlsProps {
  readonly playback: Playback;
  readonly count: number;
  /** The moment shown, in words, for the slider. */
  readonly says: string;
}

/** Play, pause, one step, any step, how fast. */
export function PlayerControls({ playback: { at, isPlaying, speed, goTo, toggle, setSpeed }, count, says }: PlayerControlsProps) {
  const t = useTranslations('player');
  return (
    <div className="flex items-center gap-1">
      <Button look="quiet" aria-label={t('first')} icon={<SkipBack aria-hidden />} disabled={at === 0} onClick={() => goTo(0)} />
      <Button look="quiet" aria-label={t('back')} icon={<StepBack aria-hidden />} disabled={at === 0} onClick={() => goTo(at - 1)} />
      <Button
        aria-label={t(isPlaying ? 'pause' : 'play')}
        icon={isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
        disabled={count < 2}
        onClick={toggle}
      />
      <Button
        look="quiet"
        aria-label={t('forward')}
        icon={<StepForward aria-hidden />}
        disabled={at >= count - 1}
        onClick={() => goTo(at + 1)}
      />
      <input
        type="range"
        aria-label={t('moment')}
        aria-valuetext={says}
        min={0}
        max={Math.max(0, count - 1)}
        value={at}
        onChange={(event) => goTo(event.target.valueAsNumber)}
        className="mx-2 min-w-0 flex-1 accent-accent"
      />
      <span className="shrink-0 text-xs text-faint tabular-nums">{t('of', { at: at + 1, count })}</span>
      <Select aria-label={t('speed')} className="ml-2 !w-20" value={speed} onChange={(event) => setSpeed(Number(event.target.value))}>
        {speeds.map((each) => (
          <option key={each} value={each}>
            {`${each}×`}
          </option>
        ))}
      </Select>
    </div>
  );
}
