'use client';
import type { Compiled } from '@dunwell/rules/strategy';
import { clsx } from 'clsx';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Answers } from '../shell/trpc.ts';
import { ProblemsPanel } from './problems/problems-panel.tsx';
import { SettingsPanel } from './settings/settings-panel.tsx';
import { VersionsPanel } from './versions-panel.tsx';

interface SidePanelProps {
  readonly strategy: Answers['strategy']['get'];
  readonly compiled: Compiled;
  readonly selected: readonly string[];
  readonly onOpen: (nodeId: string) => void;
}

/** Right of the canvas: the selected node's settings, else problems or versions. */
export function SidePanel({ strategy, compiled, selected, onOpen }: SidePanelProps) {
  const t = useTranslations('designer');
  const [view, setView] = useState<'problems' | 'versions'>('problems');
  const issues = compiled.ok ? compiled.warnings : compiled.issues;
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const only = selected.length === 1 ? selected[0] : undefined;
  return (
    <aside aria-label={t('panel')} className="w-80 shrink-0 overflow-y-auto border-l bg-panel">
      {only !== undefined ? (
        <SettingsPanel key={only} nodeId={only} />
      ) : (
        <>
          <div role="tablist" className="flex h-10 items-end gap-4 border-b px-4">
            {(['problems', 'versions'] as const).map((name) => (
              <button
                key={name}
                type="button"
                role="tab"
                aria-selected={view === name}
                onClick={() => setView(name)}
                className={clsx('-mb-px border-b-2 pb-2 font-medium', view === name ? 'border-accent' : 'border-transparent text-soft')}
              >
                {t(`views.${name}`)}
                {name === 'problems' && errors > 0 ? (
                  <span className="ml-1.5 rounded-sm bg-bad-soft px-1 text-xs text-bad">{errors}</span>
                ) : null}
              </button>
            ))}
          </div>
          {view === 'problems' ? (
            <ProblemsPanel issues={issues} hash={compiled.ok ? compiled.hash : undefined} onOpen={onOpen} />
          ) : (
            <VersionsPanel strategy={strategy} />
          )}
        </>
      )}
    </aside>
  );
}
