'use client';
import type { CaseEventName, Lang } from '@dunwell/rules';
import { isStopEvent } from '@dunwell/rules/strategy';
import { useLocale, useTranslations } from 'use-intl';
import { nameIn } from '../../format/name-in.ts';
import type { Answers } from '../../shell/trpc.ts';
import { readNode } from '../canvas/read-node.ts';
import { useDesigner, useDesignerScope } from '../designer-context.tsx';
import { choiceOf } from './interrupt-choice.ts';

interface TargetOptionsProps {
  readonly event: CaseEventName;
  readonly chosen: string | undefined;
  readonly documents: Answers['strategy']['documents'];
}

/** The steps there are, and those that can be drawn. A step that is gone stays visible until something else is chosen. */
export function TargetOptions({ event, chosen, documents }: TargetOptionsProps) {
  const t = useTranslations('interrupts');
  const lang = useLocale() as Lang;
  const { strategyId } = useDesignerScope();
  const nodes = useDesigner(({ graph }) => graph.nodes);
  const start = useDesigner(({ graph }) => graph.start);
  const strategies = documents.filter(({ kind, id }) => kind === 'strategy' && id !== strategyId);
  return (
    <>
      {chosen !== undefined && !nodes[chosen] ? <option value={choiceOf.node(chosen)}>{t('gone', { id: chosen })}</option> : null}
      <optgroup label={t('steps')}>
        {Object.entries(nodes)
          .filter(([id]) => id !== start || id === chosen)
          .map(([id, node]) => {
            const { title, kindTitle } = readNode(node, lang, []);
            return (
              <option key={id} value={choiceOf.node(id)}>
                {title === kindTitle ? `${title} (${id})` : title}
              </option>
            );
          })}
      </optgroup>
      <optgroup label={t('draw')}>
        {isStopEvent(event) ? <option value="drawDefault">{t('drawDefault')}</option> : null}
        <option value="end">{t('drawEnd')}</option>
        <option value="person">{t('drawPerson')}</option>
      </optgroup>
      {strategies.length === 0 ? null : (
        <optgroup label={t('drawStrategy')}>
          {strategies.map(({ id, name }) => (
            <option key={id} value={choiceOf.strategy(id)}>
              {nameIn(name, lang)}
            </option>
          ))}
        </optgroup>
      )}
    </>
  );
}
