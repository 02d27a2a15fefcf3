'use client';
import type { Lang } from '@dunwell/rules';
import { useLocale, useTranslations } from 'use-intl';
import { useShallow } from 'zustand/react/shallow';
import { Field, Select } from '../../design/field.tsx';
import { readNode } from '../canvas/read-node.ts';
import { usePortName } from '../canvas/use-port-name.ts';
import { useDesigner, useDesignerScope, useFindings } from '../designer-context.tsx';
import { edgeId } from '../edit/remove.ts';

/** Where each exit of a step leads: the lines of the canvas as a form, for the keyboard and for long ways. */
export function ExitsFields({ nodeId }: { readonly nodeId: string }) {
  const t = useTranslations('designer');
  const lang = useLocale() as Lang;
  const portName = usePortName();
  const { store } = useDesignerScope();
  const nodes = useDesigner(({ graph }) => graph.nodes);
  const start = useDesigner(({ graph }) => graph.start);
  const edges = useDesigner(useShallow(({ graph }) => graph.edges.filter(({ from }) => from === nodeId)));
  const findings = useFindings();
  const node = nodes[nodeId];
  if (!node) return null;
  const { ports } = readNode(
    node,
    lang,
    edges.map(({ port }) => port),
  );
  if (ports.length === 0) return null;
  const lead = (port: string, to: string) => {
    if (to === '') store.getState().remove([], [edgeId({ from: nodeId, port })]);
    else store.getState().connect({ from: nodeId, port, to });
  };
  const problem = (port: string) => findings.find((issue) => issue.nodeId === nodeId && issue.port === port && issue.severity === 'error');
  return (
    <section aria-label={t('exits')} className="flex flex-col gap-3 border-t pt-3">
      <h3 className="text-xs font-semibold">{t('exits')}</h3>
      {ports.map((port) => (
        <Field key={port} label={portName(port)} error={problem(port)?.message[lang]}>
          {(id) => (
            <Select id={id} value={edges.find((edge) => edge.port === port)?.to ?? ''} onChange={({ target }) => lead(port, target.value)}>
              <option value="">{t('nowhere')}</option>
              {Object.entries(nodes)
                .filter(([to]) => to !== start)
                .map(([to, other]) => {
                  const { title, kindTitle } = readNode(other, lang, []);
                  return (
                    <option key={to} value={to}>
                      {title === kindTitle ? `${title} (${to})` : title}
                    </option>
                  );
                })}
            </Select>
          )}
        </Field>
      ))}
    </section>
  );
}
