'use client';
import type { CaseEventName } from '@dunwell/rules';
import type { Compiled } from '@dunwell/rules/strategy';
import { Tabs } from 'radix-ui';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Answers } from '../shell/trpc.ts';
import { InterruptsPanel } from './interrupts/interrupts-panel.tsx';
import { ProblemsPanel } from './problems/problems-panel.tsx';
import { SettingsPanel } from './settings/settings-panel.tsx';
import { VersionsPanel } from './versions-panel.tsx';

interface SidePanelProps {
  readonly strategy: Answers['strategy']['get'];
  readonly documents: Answers['strategy']['documents'];
  readonly compiled: Compiled;
  readonly selected: readonly string[];
  readonly onCompare: () => void;
}

const views = ['step', 'interrupts', 'problems', 'versions'] as const;
type View = (typeof views)[number];

/** Right of the canvas: the selected step's settings, interrupts, problems and versions. Selecting a step turns to it. */
export function SidePanel({ strategy, documents, compiled, selected, onCompare }: SidePanelProps) {
  const t = useTranslations('designer');
  const only = selected.length === 1 ? selected[0] : undefined;
  const [view, setView] = useState<View>('problems');
  const [isOnStep, setIsOnStep] = useState(false);
  const [seen, setSeen] = useState(only);
  if (seen !== only) {
    setSeen(only);
    setIsOnStep(only !== undefined);
  }
  const issues = compiled.ok ? compiled.warnings : compiled.issues;
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const showInterrupt = (event: CaseEventName) => {
    setView('interrupts');
    setIsOnStep(false);
    // The row is drawn by the change of view just asked for.
    requestAnimationFrame(() => document.getElementById(`interrupt-${event}`)?.querySelector('select')?.focus());
  };
  return (
    <Tabs.Root
      asChild
      value={isOnStep && only !== undefined ? 'step' : view}
      onValueChange={(chosen) => {
        setIsOnStep(chosen === 'step');
        if (chosen !== 'step') setView(chosen as View);
      }}
    >
      <aside aria-label={t('panel')} className="flex w-96 shrink-0 flex-col border-l bg-panel">
        <Tabs.List aria-label={t('panel')} className="flex h-10 shrink-0 items-end gap-4 border-b px-4">
          {views.map((name) => (
            <Tabs.Trigger
              key={name}
              value={name}
              disabled={name === 'step' && only === undefined}
              className="-mb-px border-b-2 border-transparent pb-2 font-medium text-soft hover:text-ink disabled:opacity-50 data-[state=active]:border-accent data-[state=active]:text-ink"
            >
              {t(`views.${name}`)}
              {name === 'problems' && errors > 0 ? (
                <span className="ml-1.5 rounded-sm bg-bad-soft px-1 text-xs text-bad">{errors}</span>
              ) : null}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value="step" className="min-h-0 flex-1 overflow-y-auto">
          {only === undefined ? null : <SettingsPanel key={only} nodeId={only} />}
        </Tabs.Content>
        <Tabs.Content value="interrupts" className="min-h-0 flex-1 overflow-y-auto">
          <InterruptsPanel documents={documents} />
        </Tabs.Content>
        <Tabs.Content value="problems" className="min-h-0 flex-1 overflow-y-auto">
          <ProblemsPanel issues={issues} hash={compiled.ok ? compiled.hash : undefined} onInterrupt={showInterrupt} />
        </Tabs.Content>
        <Tabs.Content value="versions" className="min-h-0 flex-1 overflow-y-auto">
          <VersionsPanel strategy={strategy} onCompare={onCompare} />
        </Tabs.Content>
      </aside>
    </Tabs.Root>
  );
}
