'use client';
import { Tooltip } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';

/** A word of explanation on hover and on keyboard focus. */
export const Hint = ({ text, children }: { readonly text: ReactNode; readonly children: ReactElement }) => (
  <Tooltip.Root delayDuration={300}>
    <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
    <Tooltip.Portal>
      <Tooltip.Content sideOffset={6} className="appear z-50 max-w-72 rounded-md bg-ink px-2 py-1 text-xs text-canvas shadow-pop">
        {text}
      </Tooltip.Content>
    </Tooltip.Portal>
  </Tooltip.Root>
);
