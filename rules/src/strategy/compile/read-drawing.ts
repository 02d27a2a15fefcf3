import type { z } from 'zod';
import { canonicalJson } from '../../artifact/content-hash.ts';
import type { Json } from '../../json.ts';
import { Graph } from '../graph.ts';
import { fault, type Issue } from '../issue.ts';

/** A drawing, or everything that keeps the file from being one. */
export function readDrawing(drawing: unknown): { readonly graph: Graph } | { readonly issues: readonly Issue[] } {
  try {
    const read = Graph.safeParse(drawing);
    if (!read.success) return { issues: read.error.issues.map(asIssue) };
    canonicalJson(read.data as Json);
    return { graph: read.data };
  } catch {
    // Nested so deeply that no reader gets to the bottom, or a text that no hash can be taken of.
    return { issues: [fault('S100', ['nested too deeply, or a text holds half of a character', '嵌套过深，或文本中含有不完整的字符'])] };
  }
}

function asIssue({ path, message }: z.core.$ZodIssue): Issue {
  const field = path.map(String).join('.');
  const nodeId = path[0] === 'nodes' && typeof path[1] === 'string' ? path[1] : undefined;
  const place = { field, ...(nodeId === undefined ? {} : { nodeId }) };
  return fault('S100', [`${field || 'the file'}: ${message}`, `${field || '文件'}：格式不符（${message}）`], place);
}
