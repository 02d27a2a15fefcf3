'use client';
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { useTranslations } from 'use-intl';

interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly wide?: boolean;
}

/** A question or a form that has to be answered before going on. Closed, the keyboard is where it was before. */
export function Dialog({ isOpen, onClose, title, children, wide = false }: DialogProps) {
  const t = useTranslations('state');
  const before = useRef<Element | null>(null);
  return (
    <Radix.Root open={isOpen} onOpenChange={(open) => (open ? undefined : onClose())}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Radix.Content
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            before.current = document.activeElement;
            const field = (event.currentTarget as HTMLElement).querySelector<HTMLElement>('input:not([type=file]), select, textarea');
            if (!field) return;
            event.preventDefault();
            field.focus();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            // What opened it may be gone with what was done: then the content is the nearest place.
            const place = before.current?.isConnected ? before.current : document.querySelector('main');
            if (place instanceof HTMLElement) place.focus();
          }}
          className={`appear fixed top-[12vh] left-1/2 z-50 flex max-h-[76vh] -translate-x-1/2 flex-col rounded-lg border bg-panel shadow-pop ${wide ? 'w-[920px]' : 'w-[440px]'} max-w-[calc(100vw-32px)]`}
        >
          <header className="flex h-12 shrink-0 items-center justify-between border-b px-4">
            <Radix.Title className="text-base font-semibold">{title}</Radix.Title>
            <Radix.Close aria-label={t('close')} className="rounded-sm p-1 text-faint hover:bg-hover hover:text-ink">
              <X className="size-4" />
            </Radix.Close>
          </header>
          <div className="overflow-y-auto p-4">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
