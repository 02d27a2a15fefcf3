'use client';
import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../shell/trpc.ts';

/** What follows throwing or lifting: say so, read the switches anew, close. */
export function useStopDone(text: 'thrownNow' | 'liftedNow', onClose: () => void) {
  const t = useTranslations('stops');
  const trpc = useTRPC();
  const queries = useQueryClient();
  return {
    onSuccess: () => {
      toast.success(t(text));
      void queries.invalidateQueries({ queryKey: trpc.stop.pathKey() });
      onClose();
    },
    onError: (error: { message: string }) => void toast.error(t('refused'), { description: error.message, duration: 8000 }),
  };
}
