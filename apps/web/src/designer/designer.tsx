'use client';
import { ReactFlowProvider } from '@xyflow/react';
import Link from 'next/link';
import { useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useStore } from 'zustand';
import { Badge } from '../design/badge.tsx';
import { Button } from '../design/button.tsx';
import { ForceDialog } from '../publishing/force-dialog.tsx';
import type { Answers } from '../shell/trpc.ts';
import { Canvas } from './canvas/canvas.tsx';
import { CommandMenu } from './command-menu.tsx';
import { CompareView } from './compare/compare-view.tsx';
import { DesignerProvider, FindingsProvider } from './designer-context.tsx';
import { Palette } from './palette.tsx';
import { useCompiled } from './problems/use-compiled.ts';
import { SidePanel } from './side-panel.tsx';
import { Toolbar } from './toolbar.tsx';
import { useDesignerStore } from './use-designer-store.ts';
import { useKeep } from './use-keep.ts';
import { useShortcuts } from './use-shortcuts.ts';

interface DesignerProps {
  readonly strategyId: string;
  readonly strategy: Answers['strategy']['get'];
  readonly documents: Answers['strategy']['documents'];
  readonly parts: Answers['strategy']['parts'];
  readonly mayEdit: boolean;
}

/** The drawing with its tools, its settings and what the compiler says about it. */
export function Designer({ strategyId, strategy, documents, parts, mayEdit }: DesignerProps) {
  const t = useTranslations('designer');
  const store = useDesignerStore(strategy.graph);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [isSearching, setIsSearching] = useState(false);
  const graph = useStore(store, (designer) => designer.graph);
  const isChanged = useStore(store, (designer) => designer.graph !== designer.saved);
  const compiled = useCompiled(graph, { documents, parts });
  const issues = compiled.ok ? compiled.warnings : compiled.issues;
  const { save, handIn, isBusy } = useKeep(store, strategyId, strategy.revision);
  const search = useCallback(() => setIsSearching(true), []);
  const keep = useCallback(() => void (mayEdit && save()), [mayEdit, save]);
  useShortcuts({ store, selected, mayEdit, onSearch: search, onSave: keep });
  const scope = useMemo(() => ({ store, strategyId, mayEdit, isLive: true }), [store, strategyId, mayEdit]);
  const [isComparing, setIsComparing] = useState(false);
  const [isForcing, setIsForcing] = useState(false);
  // What is at work can be put to work again on other terms: for new cases first, for those under way later.
  const mayForce = strategy.versions[0]?.status === 'signed' && compiled.ok && !isChanged;

  return (
    <DesignerProvider value={scope}>
      <FindingsProvider value={issues}>
        <ReactFlowProvider>
          <div className="flex h-[calc(100dvh-48px)] flex-col overflow-x-auto">
            <div className="flex h-12 min-w-[900px] shrink-0 items-center justify-between gap-3 border-b bg-panel px-4">
              <Toolbar onSearch={search} />
              <div className="flex items-center gap-2">
                {isChanged ? <Badge tone="warn">{t('unsaved')}</Badge> : null}
                {strategy.inForce ? <Badge tone="good">{t('inForce')}</Badge> : <Badge>{t('notInForce')}</Badge>}
                <Link
                  href={`/strategies/${encodeURIComponent(strategyId)}/rehearsal`}
                  className="inline-flex h-8 items-center rounded-md px-3 font-medium text-soft hover:bg-hover hover:text-ink"
                >
                  {t('rehearse')}
                </Link>
                {mayEdit ? (
                  <>
                    <Button disabled={isBusy || !isChanged} onClick={keep}>
                      {t('save')}
                    </Button>
                    {mayForce ? (
                      <Button disabled={isBusy} onClick={() => setIsForcing(true)}>
                        {t('enforce')}
                      </Button>
                    ) : null}
                    <Button look="primary" disabled={isBusy || !compiled.ok} onClick={() => void handIn()}>
                      {t('handIn')}
                    </Button>
                  </>
                ) : null}
              </div>
            </div>
            <div className="flex min-h-0 min-w-[900px] flex-1">
              {isComparing ? (
                <CompareView strategyId={strategyId} versions={strategy.versions} drawing={graph} onClose={() => setIsComparing(false)} />
              ) : (
                <>
                  {mayEdit ? <Palette /> : null}
                  <div className="min-w-0 flex-1">
                    <Canvas onSelect={setSelected} />
                  </div>
                  <SidePanel
                    strategy={strategy}
                    documents={documents}
                    compiled={compiled}
                    selected={selected}
                    onCompare={() => setIsComparing(true)}
                  />
                </>
              )}
            </div>
          </div>
          {isForcing ? <ForceDialog strategyId={strategyId} onClose={() => setIsForcing(false)} /> : null}
          <CommandMenu isOpen={isSearching} onClose={() => setIsSearching(false)} />
        </ReactFlowProvider>
      </FindingsProvider>
    </DesignerProvider>
  );
}
