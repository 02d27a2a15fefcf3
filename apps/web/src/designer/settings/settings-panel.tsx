'use client';
import type { Json, Lang } from '@dunwell/rules';
import { type GraphNode, nodeType } from '@dunwell/rules/strategy';
import { Trash2 } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import { Button } from '../../design/button.tsx';
import { Field, Input } from '../../design/field.tsx';
import { NodeIcon } from '../canvas/node-icon.tsx';
import { useDesigner, useDesignerScope, useFindings } from '../designer-context.tsx';
import { Control } from './control.tsx';
import { ExitsFields } from './exits-fields.tsx';
import { fieldsOf, helpOf, isShown, labelOf } from './field-schema.ts';

/** The settings of the selected node, drawn from its schema. */
export function SettingsPanel({ nodeId }: { readonly nodeId: string }) {
  const t = useTranslations('designer');
  const lang = useLocale() as Lang;
  const { store, mayEdit } = useDesignerScope();
  const node = useDesigner(({ graph }) => graph.nodes[nodeId]);
  const isStart = useDesigner(({ graph }) => graph.start === nodeId);
  const findings = useFindings();
  if (!node) return null;
  const type = nodeType(node.kind);
  const fields = fieldsOf(node.kind);
  const set = (name: string, value: Json | undefined) => {
    const { [name]: _old, ...rest } = node.config;
    store.getState().changeNode(nodeId, { config: (value === undefined ? rest : { ...rest, [name]: value }) as GraphNode['config'] });
  };
  const problem = (name: string) =>
    findings.find((issue) => issue.nodeId === nodeId && issue.severity === 'error' && issue.field?.split('.')[0] === name)?.message[lang];
  return (
    <div className="flex flex-col gap-4 p-4">
      <header className="flex items-start gap-2">
        <NodeIcon icon={type?.face.icon ?? ''} group={type?.face.group ?? ''} />
        <div className="min-w-0 flex-1">
          <h2 className="font-semibold">{type?.face.title[lang] ?? node.kind}</h2>
          <p className="text-xs text-soft">{type?.face.help[lang]}</p>
        </div>
        {mayEdit && !isStart ? (
          <Button
            look="quiet"
            aria-label={t('remove')}
            icon={<Trash2 aria-hidden />}
            onClick={() => store.getState().remove([nodeId], [])}
          />
        ) : null}
      </header>
      <fieldset disabled={!mayEdit} className="flex flex-col gap-4">
        <Field label={t('label')} help={<span className="font-mono text-2xs">{nodeId}</span>}>
          {(id) => (
            <Input
              id={id}
              value={node.label}
              maxLength={200}
              placeholder={type?.face.title[lang] ?? node.kind}
              onChange={(event) => store.getState().changeNode(nodeId, { label: event.target.value })}
            />
          )}
        </Field>
        {Object.entries(fields).map(([name, field]) =>
          isShown(field, node.config, fields) ? (
            <Field key={`${nodeId} ${name}`} label={labelOf(name, field, lang)} help={helpOf(field, lang)} error={problem(name)}>
              {(id) => <Control id={id} field={field} value={node.config[name]} onChange={(value) => set(name, value)} />}
            </Field>
          ) : null,
        )}
        <ExitsFields nodeId={nodeId} />
      </fieldset>
    </div>
  );
}
