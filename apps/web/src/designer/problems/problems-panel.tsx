'use client';
import type { CaseEventName, Lang } from '@dunwell/rules';
import type { Issue } from '@dunwell/rules/strategy';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import { useShowNode } from '../canvas/use-show-node.ts';
import { useDesignerScope } from '../designer-context.tsx';

const marks = {
  error: <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" />,
  warning: <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />,
  info: <Info aria-hidden className="mt-0.5 size-4 shrink-0 text-faint" />,
};

interface ProblemsPanelProps {
  readonly issues: readonly Issue[];
  readonly hash: string | undefined;
  readonly onInterrupt: (event: CaseEventName) => void;
}

/** What keeps the drawing from being handed in; pressing a line goes to its node or its interrupt. */
export function ProblemsPanel({ issues, hash, onInterrupt }: ProblemsPanelProps) {
  const t = useTranslations('designer');
  const lang = useLocale() as Lang;
  const show = useShowNode();
  const { store } = useDesignerScope();
  const open = ({ event, nodeId }: Issue) => {
    if (event !== undefined) onInterrupt(event);
    else if (nodeId !== undefined) {
      store.getState().select([nodeId]);
      show(nodeId);
    }
  };
  return (
    <div className="flex flex-col">
      {hash === undefined ? null : (
        <div className="flex items-start gap-2 border-b px-4 py-3">
          <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
          <div className="min-w-0">
            <p className="font-medium">{t('compiles')}</p>
            <p className="truncate font-mono text-2xs text-faint" title={hash}>
              {hash}
            </p>
          </div>
        </div>
      )}
      <ul>
        {issues.map((issue, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no identity; the list is replaced as a whole
          <li key={at} className="border-b">
            <button
              type="button"
              disabled={issue.nodeId === undefined && issue.event === undefined}
              onClick={() => open(issue)}
              className="flex w-full items-start gap-2 px-4 py-2.5 text-left hover:bg-hover disabled:cursor-default disabled:hover:bg-transparent"
            >
              {marks[issue.severity]}
              <span className="min-w-0">
                {issue.message[lang]}
                <span className="mt-0.5 block text-2xs text-faint">
                  {[issue.code, issue.nodeId, issue.port ?? issue.field].filter(Boolean).join(' · ')}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
