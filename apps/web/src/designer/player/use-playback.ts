'use client';
import { useEffect, useState } from 'react';

export const speeds = [0.5, 1, 2, 4] as const;

/** How long a moment stays on at normal speed, real ms: time to read a sentence. */
const momentMs = 1800;

export interface Playback {
  readonly at: number;
  readonly isPlaying: boolean;
  readonly speed: number;
  readonly goTo: (at: number) => void;
  readonly toggle: () => void;
  readonly setSpeed: (speed: number) => void;
}

/** Plays moments one after the other; going to one by hand stops it there. At the end, playing begins anew. */
export function usePlayback(count: number): Playback {
  const [at, setAt] = useState(0);
  const [isPlaying, setIsPlaying] = useState(false);
  const [speed, setSpeed] = useState<number>(1);
  const isLast = at >= count - 1;
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => (isLast ? setIsPlaying(false) : setAt(at + 1)), momentMs / speed);
    return () => clearTimeout(timer);
  }, [at, isPlaying, isLast, speed]);
  return {
    at,
    isPlaying,
    speed,
    goTo: (next) => {
      setIsPlaying(false);
      setAt(Math.max(0, Math.min(count - 1, next)));
    },
    toggle: () => {
      if (!isPlaying && isLast) setAt(0);
      setIsPlaying(!isPlaying);
    },
    setSpeed,
  };
}
