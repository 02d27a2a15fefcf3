'use client';
import type { Json, Lang } from '@dunwell/rules';
import { clsx } from 'clsx';
import { useEffect, useRef } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { readNode } from '../canvas/read-node.ts';
import { fieldsOf, labelOf } from '../settings/field-schema.ts';
import { MarkBadge } from '../viewer/mark-badge.tsx';
import type { Comparison } from './compare-drawings.ts';

interface ChangesPanelProps {
  readonly comparison: Comparison;
  readonly picked: string | undefined;
  readonly onPick: (nodeId: string) => void;
}

/** Step by step what changed, settings before and after; then what changed about exits and interrupts. */
export function ChangesPanel({ comparison: { graph, marks, ofNode, changes }, picked, onPick }: ChangesPanelProps) {
  const t = useTranslations('compare');
  const lang = useLocale() as Lang;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (picked !== undefined) list.current?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' });
  }, [picked]);
  const others = changes.filter((change) => !Object.values(ofNode).some((own) => own.includes(change)));
  const number = (mark: string) => Object.values(marks.nodes).filter((each) => each === mark).length;
  return (
    <aside aria-label={t('changes')} className="w-96 shrink-0 overflow-y-auto border-l bg-panel">
      <p role="status" className="border-b px-4 py-3 text-soft">
        {changes.length === 0 ? t('same') : t('sums', { added: number('added'), removed: number('removed'), changed: number('changed') })}
      </p>
      <ul ref={list}>
        {Object.entries(ofNode).map(([id, own]) => {
          const node = graph.nodes[id]!;
          const mark = marks.nodes[id]!;
          return (
            <li key={id} aria-current={picked === id} className={clsx('border-b', picked === id && 'bg-sunken')}>
              <button
                type="button"
                onClick={() => onPick(id)}
                className="flex w-full items-center gap-2 px-4 pt-2.5 pb-1 text-left hover:text-accent"
              >
                <MarkBadge mark={mark} />
                <span className="min-w-0 truncate font-medium">{readNode(node, lang, []).title}</span>
                <span className="ml-auto shrink-0 text-2xs text-faint">{id}</span>
              </button>
              {mark === 'changed' ? (
                <dl className="flex flex-col gap-1.5 px-4 pb-3 text-xs">
                  {own.map(({ at, before, after }) => (
                    <Setting key={at} name={settingName(at, id, node.kind, lang)} before={before} after={after} />
                  ))}
                </dl>
              ) : (
                <p className="px-4 pb-3 text-xs text-soft">{readNode(node, lang, []).summary}</p>
              )}
            </li>
          );
        })}
      </ul>
      {others.length === 0 ? null : (
        <section className="px-4 py-3">
          <h3 className="pb-1 text-xs font-semibold">{t('others')}</h3>
          <ul className="flex flex-col gap-1 text-xs text-soft">
            {others.map(({ at, message }) => (
              <li key={at} className="break-words">
                {message[lang]}
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

interface SettingProps {
  readonly name: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

function Setting({ name, before, after }: SettingProps) {
  const t = useTranslations('compare');
  const shown = (value: Json | undefined): string =>
    value === undefined ? t('nothing') : typeof value === 'string' ? value : JSON.stringify(value);
  return (
    <div>
      <dt className="text-faint">{name}</dt>
      <dd className="break-words">
        <del className="text-bad">{shown(before)}</del> <span aria-hidden>→</span>{' '}
        <ins className="font-medium text-good no-underline">{shown(after)}</ins>
      </dd>
    </div>
  );
}

/** A setting as its form calls it; deeper parts keep their path. */
function settingName(at: string, nodeId: string, kind: string, lang: Lang): string {
  const [first = '', ...rest] = at.slice(`nodes.${nodeId}.`.length).split('.');
  const [name, path] = first === 'config' ? [rest[0] ?? '', rest.slice(1)] : [first, rest];
  const field = fieldsOf(kind)[name];
  return [field ? labelOf(name, field, lang) : name, ...path].join(' · ');
}
