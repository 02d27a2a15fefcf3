'use client';
import type { Lang } from '@dunwell/rules';
import { nodeTypes } from '@dunwell/rules/strategy';
import { useReactFlow } from '@xyflow/react';
import { Command } from 'cmdk';
import { useLocale, useTranslations } from 'use-intl';
import { Dialog } from '../design/dialog.tsx';
import { NodeIcon } from './canvas/node-icon.tsx';
import { readNode } from './canvas/read-node.ts';
import { useShowNode } from './canvas/use-show-node.ts';
import { useDesigner, useDesignerScope } from './designer-context.tsx';
import { freePlace } from './edit/free-place.ts';

interface CommandMenuProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const line = 'flex h-9 cursor-pointer items-center gap-2 rounded-md px-2 text-sm data-[selected=true]:bg-hover';

/** Finds a node or adds one by typing. */
export function CommandMenu({ isOpen, onClose }: CommandMenuProps) {
  const t = useTranslations('designer');
  const lang = useLocale() as Lang;
  const { store, mayEdit } = useDesignerScope();
  const { screenToFlowPosition } = useReactFlow();
  const show = useShowNode();
  const nodes = useDesigner(({ graph }) => graph.nodes);
  const act = (work: () => void) => () => {
    work();
    onClose();
  };
  const go = (id: string) => {
    store.getState().select([id]);
    show(id);
  };
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('search')}>
      <Command className="flex flex-col gap-2">
        <Command.Input
          autoFocus
          placeholder={t('searchHelp')}
          className="h-9 rounded-md border border-line-strong bg-panel px-2.5 focus:border-accent focus:outline-none"
        />
        <Command.List className="max-h-80 overflow-y-auto">
          <Command.Empty className="px-2 py-6 text-center text-soft">{t('searchNone')}</Command.Empty>
          <Command.Group heading={t('findNode')} className="text-xs text-faint">
            {Object.entries(nodes).map(([id, node]) => {
              const view = readNode(node, lang, []);
              return (
                <Command.Item
                  key={id}
                  value={`${id} ${view.title} ${view.summary ?? ''}`}
                  className={`${line} text-ink`}
                  onSelect={act(() => go(id))}
                >
                  <NodeIcon icon={view.icon} group={view.group} />
                  {view.title}
                  <span className="ml-auto truncate text-xs text-faint">{id}</span>
                </Command.Item>
              );
            })}
          </Command.Group>
          {mayEdit ? (
            <Command.Group heading={t('addNode')} className="text-xs text-faint">
              {Object.values(nodeTypes)
                .filter(({ kind }) => kind !== 'start')
                .map(({ kind, face }) => (
                  <Command.Item
                    key={kind}
                    value={`+ ${kind} ${face.title.en} ${face.title.zh}`}
                    className={`${line} text-ink`}
                    onSelect={act(() => {
                      const middle = screenToFlowPosition({ x: window.innerWidth / 2, y: window.innerHeight / 2 });
                      show(store.getState().add(kind, freePlace(store.getState().graph, middle)));
                    })}
                  >
                    <NodeIcon icon={face.icon} group={face.group} />
                    {face.title[lang]}
                    <span className="ml-auto truncate text-xs text-faint">{face.help[lang]}</span>
                  </Command.Item>
                ))}
            </Command.Group>
          ) : null}
        </Command.List>
      </Command>
    </Dialog>
  );
}
