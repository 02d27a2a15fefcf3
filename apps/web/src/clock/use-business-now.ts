'use client';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTRPC } from '../shell/trpc.ts';

/** Business time as it passes: read from the server every few seconds, carried on at its speed in between. */
export function useBusinessNow(everyMs = 1000) {
  const trpc = useTRPC();
  const { data, dataUpdatedAt } = useQuery(trpc.clock.get.queryOptions(undefined, { refetchInterval: 5000 }));
  const [realMs, setRealMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setRealMs(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  if (!data) return { clock: undefined, nowMs: undefined };
  const passedMs = data.isPaused ? 0 : Math.max(0, realMs - dataUpdatedAt) * data.scale;
  return { clock: data, nowMs: data.nowMs + passedMs };
}
