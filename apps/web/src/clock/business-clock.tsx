'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FastForward, Pause, Play } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Hint } from '../design/hint.tsx';
import { Skeleton } from '../design/states.tsx';
import { useFormat } from '../format/use-format.ts';
import { useTRPC } from '../shell/trpc.ts';
import { SpeedMenu } from './speed-menu.tsx';
import { useBusinessNow } from './use-business-now.ts';

/** The time by which everything here runs, and who may, holds it, moves it on or changes its speed. */
export function BusinessClock({ mayControl }: { readonly mayControl: boolean }) {
  const t = useTranslations('clock');
  const { date, time, zone } = useFormat();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { clock, nowMs } = useBusinessNow();
  const control = useMutation(
    trpc.clock.control.mutationOptions({
      onSuccess: () => void queries.invalidateQueries(),
      onError: (error) => toast.error(error.message),
    }),
  );
  if (!clock) return <Skeleton className="h-5 w-44" />;
  return (
    <section aria-label={t('label')} className="flex items-center gap-1">
      <Hint text={t('explain')}>
        <p className="flex flex-wrap items-baseline gap-x-2 px-1 leading-4 sm:flex-nowrap">
          <time className="whitespace-nowrap font-semibold">
            {time(nowMs)} <span className="text-2xs font-normal text-faint max-sm:hidden">{zone}</span>
          </time>
          <span className="whitespace-nowrap text-soft max-sm:order-last max-sm:text-xs">{date(nowMs)}</span>
          {clock.isPaused ? <span className="whitespace-nowrap text-xs font-medium text-warn">{t('paused')}</span> : null}
        </p>
      </Hint>
      {mayControl ? (
        <>
          <Hint text={clock.isPaused ? t('resume') : t('pause')}>
            <Button
              look="quiet"
              className="size-7"
              aria-label={clock.isPaused ? t('resume') : t('pause')}
              icon={clock.isPaused ? <Play aria-hidden /> : <Pause aria-hidden />}
              onClick={() => control.mutate({ act: clock.isPaused ? 'resume' : 'pause' })}
            />
          </Hint>
          <Hint text={t('jump')}>
            <Button
              look="quiet"
              className="size-7"
              aria-label={t('jump')}
              disabled={clock.nextEventAtMs === null}
              icon={<FastForward aria-hidden />}
              onClick={() => control.mutate({ act: 'jumpToNext' })}
            />
          </Hint>
          <SpeedMenu scale={clock.scale} onChoose={(scale) => control.mutate({ act: 'setScale', scale })} />
        </>
      ) : null}
    </section>
  );
}
