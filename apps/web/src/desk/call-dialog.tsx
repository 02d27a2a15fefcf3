'use client';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Phone } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { DecisionBadge } from '../compliance/decision-badge.tsx';
import { useRuleWords } from '../compliance/use-rule-words.ts';
import { Verdict } from '../compliance/verdict.tsx';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field } from '../design/field.tsx';
import { SkeletonRows, Trouble } from '../design/states.tsx';
import { TextArea } from '../design/text-area.tsx';
import { useTRPC } from '../shell/trpc.ts';
import { leastReason } from './least-reason.ts';
import { NumberSelect } from './number-select.tsx';
import { SayList } from './say-list.tsx';

interface CallDialogProps {
  readonly caseId: string;
  readonly zone: string;
  /** The guard said yes: the person may dial. */
  readonly onAllowed: () => void;
  readonly onClose: () => void;
}

/** May I call now? The guard's answer before the click, what must be said, and, where law presumes only, a reason against it. */
export function CallDialog({ caseId, zone, onAllowed, onClose }: CallDialogProps) {
  const t = useTranslations('desk');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const ruleWords = useRuleWords();
  const [to, setTo] = useState<string>();
  const [said, setSaid] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const question = { caseId, disclosures: [...said], ...(to !== undefined && { to }) };
  const asked = useQuery(trpc.desk.ask.queryOptions(question, { refetchInterval: 3000, placeholderData: keepPreviousData }));
  const reserve = useMutation(
    trpc.desk.reserve.mutationOptions({
      onSuccess: async (answer) => {
        await queries.invalidateQueries({ queryKey: trpc.desk.pathKey() });
        void queries.invalidateQueries({ queryKey: trpc.case.pathKey() });
        if (answer.type === 'allowed') return onAllowed();
        toast.error(t('refused'), { description: 'rules' in answer ? answer.rules.map(ruleWords).join(' ') : '' });
      },
      onError: (error) => toast.error(t('refused'), { description: error.message, duration: 8000 }),
    }),
  );
  const data = asked.data;
  const answer = data?.answer;
  const mayGo = answer?.decision === 'ALLOW';
  const mayRebut = !mayGo && data?.mayOverride === true;
  const go = () =>
    data?.to && reserve.mutate({ caseId, to: data.to, disclosures: [...said], ...(mayRebut && { overrideReason: reason.trim() }) });
  return (
    <Dialog isOpen onClose={onClose} title={t('askTitle')}>
      {asked.error ? (
        <Trouble error={asked.error} retry={asked.refetch} />
      ) : !data || !answer ? (
        <SkeletonRows rows={4} />
      ) : (
        <div className="flex flex-col gap-4" aria-live="polite">
          <NumberSelect phones={data.phones} value={data.to ?? ''} onChange={setTo} />
          <p className="flex items-center justify-between gap-3 font-medium">
            {t('answer')} <DecisionBadge decision={answer.decision} />
          </p>
          <Verdict answer={answer} zone={zone} />
          <SayList open={answer.requirements} said={said} onChange={setSaid} />
          {mayRebut ? (
            <Field label={t('overrideReason')} help={t('overrideHelp', { count: leastReason })}>
              {(id) => <TextArea id={id} rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}
            </Field>
          ) : null}
          {mayGo || mayRebut ? (
            <Button
              look={mayGo ? 'primary' : 'danger'}
              className="self-end"
              icon={<Phone aria-hidden />}
              disabled={reserve.isPending || (mayRebut && reason.trim().length < leastReason)}
              onClick={go}
            >
              {reserve.isPending ? t('asking') : mayGo ? t('callNow') : t('callAnyway')}
            </Button>
          ) : (
            <p className="text-soft">{t('notNow')}</p>
          )}
        </div>
      )}
    </Dialog>
  );
}
