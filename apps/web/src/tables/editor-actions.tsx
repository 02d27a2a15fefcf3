'use client';
import { Table } from '@dunwell/rules/ruleset';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Redo2, Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useStore } from 'zustand';
import { Badge } from '../design/badge.tsx';
import { Button } from '../design/button.tsx';
import { useTRPC } from '../shell/trpc.ts';
import type { TableStore } from './table-store.ts';

interface EditorActionsProps {
  readonly store: TableStore;
  readonly mayEdit: boolean;
  readonly hasErrors: boolean;
}

/** Undo, redo, and handing in. Tables with errors are not handed in. */
export function EditorActions({ store, mayEdit, hasErrors }: EditorActionsProps) {
  const t = useTranslations('tables');
  const d = useTranslations('designer');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const table = useStore(store, (editor) => editor.table);
  const isChanged = useStore(store, (editor) => editor.table !== editor.saved);
  const canUndo = useStore(store.temporal, ({ pastStates }) => pastStates.length > 0);
  const canRedo = useStore(store.temporal, ({ futureStates }) => futureStates.length > 0);
  const { undo, redo } = store.temporal.getState();
  const submit = useMutation(
    trpc.table.submit.mutationOptions({
      onSuccess: ({ isNew }, handedIn) => {
        store.getState().markSaved(handedIn as Table);
        toast.success(isNew ? d('handedIn') : d('handedInBefore'));
        void queries.invalidateQueries({ queryKey: trpc.table.pathKey() });
        void queries.invalidateQueries({ queryKey: trpc.strategy.documents.queryKey() });
      },
      onError: (error) => void toast.error(d('refused'), { description: error.message, duration: 8000 }),
    }),
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.metaKey || event.ctrlKey) || (key !== 'z' && key !== 'y')) return;
      const field = event.target instanceof HTMLInputElement ? event.target : undefined;
      // Fields outside the table have an undo of their own.
      if (field && !field.closest('table')) return;
      event.preventDefault();
      // What a cell shows while it is typed into is its own; left, it shows the table.
      field?.blur();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo, redo]);
  if (!mayEdit) return null;
  const handIn = () => {
    // The table holds what could be read last: it must not be signed while something else is on screen.
    const unread = document.querySelector<HTMLInputElement>('table [aria-invalid=true]');
    if (!unread) return submit.mutate(table);
    unread.focus();
    toast.error(t('mendFirst'));
  };
  return (
    <>
      {isChanged ? <Badge tone="warn">{t('notHandedIn')}</Badge> : null}
      <Button look="quiet" aria-label={d('undo')} disabled={!canUndo} icon={<Undo2 aria-hidden />} onClick={() => undo()} />
      <Button look="quiet" aria-label={d('redo')} disabled={!canRedo} icon={<Redo2 aria-hidden />} onClick={() => redo()} />
      <Button look="primary" disabled={!isChanged || hasErrors || submit.isPending || !Table.safeParse(table).success} onClick={handIn}>
        {d('handIn')}
      </Button>
    </>
  );
}
