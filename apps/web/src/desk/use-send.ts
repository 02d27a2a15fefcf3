'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useRequirementName } from '../compliance/requirement-name.tsx';
import { useRuleWords } from '../compliance/use-rule-words.ts';
import { useFormat } from '../format/use-format.ts';
import { type Answers, useTRPC } from '../shell/trpc.ts';

interface Sending {
  readonly zone: string;
  /** The guard or the law said no: what was shown has to be looked at again. */
  readonly onRefused: () => void;
  readonly onClose: () => void;
}

/** Sends a message by hand and says in words what became of it. Told again after a fault, the same click is the same message. */
export function useSend({ zone, onRefused, onClose }: Sending) {
  const t = useTranslations('desk.write');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { dateTime } = useFormat();
  const lookAgain = async () => {
    void queries.invalidateQueries({ queryKey: trpc.case.pathKey() });
    await queries.invalidateQueries({ queryKey: trpc.desk.pathKey() });
  };
  const ruleWords = useRuleWords();
  const requirementName = useRequirementName();
  const tell = (answer: Answers['desk']['send']): void => {
    switch (answer.type) {
      case 'sent':
        if (answer.outcome === 'unknown') toast.warning(t('doubt'), { description: t('doubtHelp'), duration: 12_000 });
        else if (answer.outcome === 'undeliverable') toast.error(t('undeliverable'));
        else toast.success(t('sent'));
        break;
      case 'deferred':
        toast.error(t('notNow'), { description: t('earliest', { at: dateTime(answer.earliestAtMs, zone) }), duration: 8000 });
        break;
      case 'withheld':
        toast.error(t('notSent'), {
          description: [...answer.rules.map(ruleWords), ...answer.requirements.map(requirementName)].join(' '),
          duration: 8000,
        });
        break;
    }
  };
  return useMutation(
    trpc.desk.send.mutationOptions({
      onSuccess: async (answer) => {
        await lookAgain();
        tell(answer);
        if (answer.type === 'deferred' || answer.type === 'withheld') onRefused();
        else onClose();
      },
      onError: async (error) => {
        // Without an answer of the house nobody knows whether the message left: what is told again has to be the same message.
        const isAnswered = Boolean(error.data);
        toast.error(isAnswered ? t('notSent') : t('lost'), { description: isAnswered ? error.message : t('lostHelp'), duration: 12_000 });
        await lookAgain();
        if (isAnswered && error.data?.code !== 'INTERNAL_SERVER_ERROR') onRefused();
      },
    }),
  );
}
