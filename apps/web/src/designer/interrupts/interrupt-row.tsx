'use client';
import type { CaseEventName, Json, Lang } from '@dunwell/rules';
import { isStopEvent, stopDefaultInWords } from '@dunwell/rules/strategy';
import { Crosshair } from 'lucide-react';
import { useId } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '../../design/button.tsx';
import { Select } from '../../design/field.tsx';
import type { Answers } from '../../shell/trpc.ts';
import { useShowNode } from '../canvas/use-show-node.ts';
import { useDesigner, useDesignerScope, useFindings } from '../designer-context.tsx';
import { choiceOf, newStepOf } from './interrupt-choice.ts';
import { TargetOptions } from './target-options.tsx';

interface InterruptRowProps {
  readonly event: CaseEventName;
  readonly documents: Answers['strategy']['documents'];
}

/** Where one event leads: its safe default, a step of this drawing, or a step drawn for it now. */
export function InterruptRow({ event, documents }: InterruptRowProps) {
  const t = useTranslations('interrupts');
  const events = useTranslations('events');
  const lang = useLocale() as Lang;
  const id = useId();
  const { store, mayEdit } = useDesignerScope();
  const show = useShowNode();
  const targets = useDesigner(useShallow(({ graph }) => graph.interrupts.filter(({ on }) => on === event).map(({ to }) => to)));
  const issues = useFindings().filter((issue) => issue.event === event && issue.severity === 'error');
  const target = targets[0];
  const choose = (choice: string) => {
    const drawn = newStepOf(choice, event, (strategyId) => bodyOf(documents, strategyId));
    if (drawn) show(store.getState().addInterruptTarget(event, drawn));
    else store.getState().routeInterrupt(event, choice.startsWith('node ') ? choice.slice('node '.length) : undefined);
  };
  return (
    <li id={`interrupt-${event}`} className="px-4 py-2.5">
      <label htmlFor={id} className="flex items-baseline justify-between gap-2 pb-1">
        <span className="shrink-0 font-medium">{events(event)}</span>
        <span className="min-w-0 truncate text-2xs text-faint">
          {target === undefined && isStopEvent(event) ? stopDefaultInWords(event)[lang] : ''}
        </span>
      </label>
      <div className="flex gap-1">
        <Select
          id={id}
          value={target === undefined ? '' : choiceOf.node(target)}
          disabled={!mayEdit}
          aria-invalid={issues.length > 0}
          aria-describedby={issues.length > 0 ? `${id} issues` : undefined}
          onChange={({ target: { value } }) => choose(value)}
          className={target === undefined ? 'text-soft' : undefined}
        >
          <option value="">{isStopEvent(event) ? t('default') : t('ignored')}</option>
          <TargetOptions event={event} chosen={target} documents={documents} />
        </Select>
        <Button
          look="quiet"
          aria-label={t('show', { event: events(event) })}
          icon={<Crosshair aria-hidden />}
          disabled={target === undefined}
          onClick={() => target !== undefined && show(target)}
        />
      </div>
      {issues.length === 0 ? null : (
        <ul id={`${id} issues`} className="pt-1 text-xs text-bad">
          {issues.map(({ code, message }) => (
            <li key={code}>{message[lang]}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

const bodyOf = (documents: Answers['strategy']['documents'], id: string): Json | undefined =>
  documents.find((document) => document.kind === 'strategy' && document.id === id)?.body as Json | undefined;
