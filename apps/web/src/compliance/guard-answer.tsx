'use client';
import { Scale } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Badge } from '../design/badge.tsx';
import { Panel } from '../design/panel.tsx';
import { Empty, Trouble } from '../design/states.tsx';
import { useFormat } from '../format/use-format.ts';
import type { Answers } from '../shell/trpc.ts';
import { LawFooting } from './law-footing.tsx';
import { useRequirementNames } from './requirement-name.tsx';

const tones = { ALLOW: 'good', REQUIRE: 'accent', DEFER: 'warn', BLOCK: 'bad' } as const;

interface GuardAnswerProps {
  readonly answer: Answers['policy']['whatIf'] | undefined;
  readonly error: { readonly message: string } | null;
  readonly zone: string;
}

/** What the guard says, in words, with the rules behind it. */
export function GuardAnswer({ answer, error, zone }: GuardAnswerProps) {
  const t = useTranslations('compliance');
  const { lang, dateTime } = useFormat();
  const requirementNames = useRequirementNames();
  if (error) {
    return (
      <Panel>
        <Trouble error={error} />
      </Panel>
    );
  }
  if (!answer) {
    return (
      <Panel>
        <Empty title={t('noQuestion')} icon={<Scale />}>
          {t('noQuestionHelp')}
        </Empty>
      </Panel>
    );
  }
  const at = (instant: string) => dateTime(Date.parse(instant), zone);
  return (
    <Panel title={t('answer')} actions={<Badge tone={tones[answer.decision]}>{t(`decisions.${answer.decision}`)}</Badge>}>
      <div className="flex flex-col gap-4">
        {answer.earliestAllowedAt ? <p className="text-base font-medium">{t('earliest', { at: at(answer.earliestAllowedAt) })}</p> : null}
        {answer.hardStopAt ? <p>{t('hardStop', { at: at(answer.hardStopAt) })}</p> : null}
        {answer.requirements.length > 0 ? <p>{t('requirements', { what: requirementNames(answer.requirements) })}</p> : null}
        <ul className="flex flex-col gap-3">
          {answer.explain.map(({ rule, words, cite }) => (
            <li key={rule}>
              <p>{words[lang]}</p>
              <p className="text-xs text-faint">
                <code className="font-mono text-2xs break-words">{rule}</code> · {cite}
              </p>
            </li>
          ))}
        </ul>
        <div className="border-t pt-3">
          <LawFooting footing={answer.footing} />
        </div>
      </div>
    </Panel>
  );
}
