'use client';
import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

interface Tab {
  readonly id: string;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

interface TabsProps {
  readonly tabs: readonly Tab[];
  readonly label: string;
  /** The one that is open first, where it is not the first. */
  readonly initial?: string | undefined;
}

/** Views of one thing, side by side. */
export function Tabs({ tabs, label, initial }: TabsProps) {
  const first = tabs.some(({ id }) => id === initial) ? initial : tabs[0]?.id;
  return (
    <Radix.Root defaultValue={first ?? ''} className="flex flex-col gap-4">
      <Radix.List aria-label={label} className="-mx-1 flex gap-3 overflow-x-auto border-b px-1 pt-1">
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.id}
            value={tab.id}
            className="-mb-px whitespace-nowrap rounded-t-sm border-b-2 border-transparent px-1 pb-2 pt-1 focus-visible:-outline-offset-2 text-sm font-medium text-soft hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink"
          >
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.id} value={tab.id} className="flex flex-col gap-4 rounded-md">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
