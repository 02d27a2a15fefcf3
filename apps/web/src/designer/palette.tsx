'use client';
import type { Lang } from '@dunwell/rules';
import { nodeTypes } from '@dunwell/rules/strategy';
import { useReactFlow } from '@xyflow/react';
import { useLocale, useTranslations } from 'use-intl';
import { NodeIcon } from './canvas/node-icon.tsx';
import { useShowNode } from './canvas/use-show-node.ts';
import { useDesignerScope } from './designer-context.tsx';
import { freePlace } from './edit/free-place.ts';

const groups = ['flow', 'decide', 'time', 'contact', 'people', 'memory'] as const;

/** Every kind there is, to be dragged onto the drawing or pressed to land in the middle of it. */
export function Palette() {
  const t = useTranslations('designer');
  const lang = useLocale() as Lang;
  const { store } = useDesignerScope();
  const { screenToFlowPosition } = useReactFlow();
  const show = useShowNode();
  const kinds = Object.values(nodeTypes).filter(({ kind }) => kind !== 'start');
  return (
    <aside aria-label={t('palette')} className="flex w-44 shrink-0 flex-col gap-3 overflow-y-auto border-r bg-panel px-2 py-3">
      {groups.map((group) => (
        <section key={group}>
          <h3 className="px-1.5 pb-1 text-2xs font-medium text-faint">{t(`groups.${group}`)}</h3>
          {kinds
            .filter(({ face }) => face.group === group)
            .map(({ kind, face }) => (
              <button
                key={kind}
                type="button"
                draggable
                title={face.help[lang]}
                onDragStart={(event) => event.dataTransfer.setData('application/dunwell-kind', kind)}
                onClick={() => {
                  const middle = screenToFlowPosition({ x: window.innerWidth / 2 - 120, y: window.innerHeight / 2 });
                  show(store.getState().add(kind, freePlace(store.getState().graph, middle)));
                }}
                className="flex h-8 w-full cursor-grab items-center gap-2 rounded-md px-1.5 text-left text-sm hover:bg-hover active:cursor-grabbing"
              >
                <NodeIcon icon={face.icon} group={face.group} />
                <span className="truncate">{face.title[lang]}</span>
              </button>
            ))}
        </section>
      ))}
    </aside>
  );
}
