import type { Lang } from '@dunwell/rules';
import { type GraphNode, nodeType } from '@dunwell/rules/strategy';

/** What a card shows of a node: from the kind's own face and ports, whatever the kind. */
export interface NodeView {
  readonly title: string;
  readonly kindTitle: string;
  readonly icon: string;
  readonly group: string;
  /** `undefined` while the settings are not complete. */
  readonly summary: string | undefined;
  readonly ports: readonly string[];
}

/** Reads a node of a drawing for people. An unknown kind is shown as such instead of failing the canvas. */
export function readNode(node: GraphNode, lang: Lang, drawnPorts: readonly string[]): NodeView {
  const type = nodeType(node.kind);
  if (!type) return { title: node.label || node.kind, kindTitle: node.kind, icon: '', group: '', summary: undefined, ports: drawnPorts };
  const { face } = type;
  const settings = type.config.safeParse(node.config);
  const fixed = typeof type.ports === 'function' ? undefined : type.ports;
  const ports = fixed ?? (settings.success && typeof type.ports === 'function' ? type.ports(settings.data) : drawnPorts);
  return {
    title: node.label || face.title[lang],
    kindTitle: face.title[lang],
    icon: face.icon,
    group: face.group,
    summary: settings.success ? face.summary(settings.data, lang) : undefined,
    // An exit that is still connected stays visible after a change of settings took it away, so that it can be mended.
    ports: [...new Set([...ports, ...drawnPorts])],
  };
}
