'use client';
import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';

const item =
  'flex h-8 cursor-pointer items-center gap-2 rounded-sm px-2 text-sm outline-none data-highlighted:bg-hover [&_svg]:size-4 [&_svg]:text-faint';

/** A menu under its button. */
export function Menu({ trigger, children }: { readonly trigger: ReactElement; readonly children: ReactNode }) {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="end" sideOffset={6} className="appear z-50 min-w-44 rounded-md border bg-panel p-1 shadow-pop">
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface MenuItemProps {
  readonly onSelect: () => void;
  readonly children: ReactNode;
  readonly isChosen?: boolean;
}

export const MenuItem = ({ onSelect, children, isChosen }: MenuItemProps) => (
  <DropdownMenu.Item className={clsx(item, 'justify-between')} onSelect={onSelect}>
    <span className="flex items-center gap-2">{children}</span>
    {isChosen ? <Check aria-hidden /> : null}
  </DropdownMenu.Item>
);

export const MenuLabel = ({ children }: { readonly children: ReactNode }) => (
  <DropdownMenu.Label className="px-2 py-1.5 text-xs text-faint">{children}</DropdownMenu.Label>
);
