'use client';
import { Command, LayoutGrid, Redo2, Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useStore } from 'zustand';
import { Button } from '../design/button.tsx';
import { Hint } from '../design/hint.tsx';
import { useDesigner, useDesignerScope } from './designer-context.tsx';

/** Tools of the drawing itself. */
export function Toolbar({ onSearch }: { readonly onSearch: () => void }) {
  const t = useTranslations('designer');
  const { store, mayEdit } = useDesignerScope();
  const canUndo = useStore(store.temporal, ({ pastStates }) => pastStates.length > 0);
  const canRedo = useStore(store.temporal, ({ futureStates }) => futureStates.length > 0);
  const name = useDesigner(({ graph }) => graph.name);
  const { undo, redo } = store.temporal.getState();
  return (
    <div className="flex min-w-0 items-center gap-1">
      <input
        aria-label={t('name')}
        value={name}
        maxLength={200}
        disabled={!mayEdit}
        onChange={(event) => event.target.value !== '' && store.getState().rename(event.target.value)}
        className="mr-2 w-[440px] min-w-0 truncate rounded-md border border-transparent bg-transparent px-2 py-1 text-base font-semibold hover:border-line-strong focus:border-accent focus:outline-none disabled:hover:border-transparent"
      />
      {mayEdit ? (
        <>
          <Hint text={`${t('undo')} · Ctrl Z`}>
            <Button look="quiet" aria-label={t('undo')} disabled={!canUndo} icon={<Undo2 aria-hidden />} onClick={() => undo()} />
          </Hint>
          <Hint text={`${t('redo')} · Ctrl Shift Z`}>
            <Button look="quiet" aria-label={t('redo')} disabled={!canRedo} icon={<Redo2 aria-hidden />} onClick={() => redo()} />
          </Hint>
          <Hint text={t('tidy')}>
            <Button look="quiet" aria-label={t('tidy')} icon={<LayoutGrid aria-hidden />} onClick={() => store.getState().tidy()} />
          </Hint>
        </>
      ) : null}
      <Hint text={`${t('search')} · Ctrl K`}>
        <Button look="quiet" aria-label={t('search')} icon={<Command aria-hidden />} onClick={onSearch} />
      </Hint>
    </div>
  );
}
