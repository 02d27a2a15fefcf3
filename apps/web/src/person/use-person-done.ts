'use client';
import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../shell/trpc.ts';

/** What follows a change to what is known of a person: say so, ask the guard anew, close. */
export function usePersonDone(onClose: () => void) {
  const t = useTranslations('person');
  const trpc = useTRPC();
  const queries = useQueryClient();
  return {
    onSuccess: () => {
      toast.success(t('done'));
      void queries.invalidateQueries({ queryKey: trpc.person.pathKey() });
      void queries.invalidateQueries({ queryKey: trpc.case.pathKey() });
      void queries.invalidateQueries({ queryKey: trpc.desk.pathKey() });
      onClose();
    },
    onError: (error: { readonly message: string }) => void toast.error(t('notDone'), { description: error.message, duration: 8000 }),
  };
}
