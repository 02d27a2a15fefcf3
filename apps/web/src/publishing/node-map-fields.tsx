'use client';
import { useTranslations } from 'use-intl';
import { Field, Select } from '../design/field.tsx';
import type { Answers } from '../shell/trpc.ts';

type Preview = Answers['strategy']['previewForce'];

interface NodeMapFieldsProps {
  readonly preview: Preview;
  readonly value: Readonly<Record<string, string>>;
  readonly onChange: (map: Readonly<Record<string, string>>) => void;
}

/** For every old node that is gone: where its cases go, or that they finish on their old version. */
export function NodeMapFields({ preview, value, onChange }: NodeMapFieldsProps) {
  const t = useTranslations('publishing');
  const gone = new Map<string, { label: string; count: number }>();
  for (const { nodeId, label, count, isGone } of preview.positions)
    if (isGone) gone.set(nodeId, { label: label || nodeId, count: count + (gone.get(nodeId)?.count ?? 0) });
  if (gone.size === 0) return null;
  const set = (nodeId: string, to: string) => {
    const { [nodeId]: _before, ...others } = value;
    onChange(to === '' ? others : { ...others, [nodeId]: to });
  };
  return (
    <section className="flex flex-col gap-3">
      <p className="text-soft">{t('goneHelp')}</p>
      {[...gone].map(([nodeId, { label, count }]) => (
        <Field key={nodeId} label={t('gone', { name: label, count })}>
          {(id) => (
            <Select id={id} value={value[nodeId] ?? ''} onChange={(event) => set(nodeId, event.target.value)}>
              <option value="">{t('finishOnOld')}</option>
              {preview.nodes.map((node) => (
                <option key={node.id} value={node.id}>
                  {node.label || node.id}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ))}
    </section>
  );
}
