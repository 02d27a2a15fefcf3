import { z } from 'zod';
import type { Json } from '../json.ts';
import { nodeType, portsOf } from './node-of.ts';

/** JSON schema of a kind's settings, with labels, units and help: what the designer draws its form from. */
export function settingsForm(kind: string): Json | undefined {
  const type = nodeType(kind);
  return type && (z.toJSONSchema(type.config, { io: 'input' }) as Json);
}

/** Exits of a node as drawn. Settings that cannot be read yet have the exits of the kind when those are fixed, else none. */
export function drawnPorts(kind: string, config: Readonly<Record<string, Json>>): readonly string[] {
  const type = nodeType(kind);
  if (!type) return [];
  if (typeof type.ports !== 'function') return type.ports;
  const read = type.config.safeParse(config);
  return read.success ? portsOf(type, read.data) : [];
}
