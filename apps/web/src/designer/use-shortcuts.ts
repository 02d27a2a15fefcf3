'use client';
import { useEffect } from 'react';
import { cut, readClipping } from './edit/clipping.ts';
import type { DesignerStore } from './store.ts';

interface Shortcuts {
  readonly store: DesignerStore;
  readonly selected: readonly string[];
  readonly mayEdit: boolean;
  readonly onSearch: () => void;
  readonly onSave: () => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** How far a pasted part lies from what was copied, px. */
const pasteStep = { x: 40, y: 40 };

/** Keys of the designer. While a field has the focus its own keys hold, except saving and searching. */
export function useShortcuts({ store, selected, mayEdit, onSearch, onSave }: Shortcuts): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.metaKey || event.ctrlKey)) return;
      const key = event.key.toLowerCase();
      if (key === 'k' || key === 's') {
        event.preventDefault();
        (key === 'k' ? onSearch : onSave)();
      } else if (mayEdit && !isTyping(event.target) && (key === 'z' || key === 'y')) {
        event.preventDefault();
        const { undo, redo } = store.temporal.getState();
        if (key === 'y' || event.shiftKey) redo();
        else undo();
      }
    };
    const onCopy = (event: ClipboardEvent) => {
      if (isTyping(event.target) || selected.length === 0) return;
      event.clipboardData?.setData('text/plain', JSON.stringify(cut(store.getState().graph, selected)));
      event.preventDefault();
    };
    const onPaste = (event: ClipboardEvent) => {
      const clipping = mayEdit && !isTyping(event.target) ? readClipping(event.clipboardData?.getData('text/plain') ?? '') : undefined;
      if (!clipping) return;
      event.preventDefault();
      store.getState().paste(clipping, pasteStep);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('copy', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [store, selected, mayEdit, onSearch, onSave]);
}
