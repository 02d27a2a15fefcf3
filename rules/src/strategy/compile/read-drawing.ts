import type { z } from 'zod';
import { canonicalJson } from '../../artifact/content-hash.ts';
import type { Json } from '../../json.ts';
import { Graph } from '../graph.ts';
import { fault, type Issue } from '../issue.ts';

/** A drawing, or everything that keeps the file from being one. */
export function readDrawing(drawing: unknown): { readonly graph: Graph } | { readonly issues: readonly Issue[] } {
  const read = Graph.safeParse(drawing);
  if (!read.success) return { issues: read.error.issues.map(asIssue) };
  try {
    canonicalJson(read.data as Json);
    return { graph: read.data };
  } catch {
    return { issues: [fault('S100', ['a text holds half of a character', '文本中含有不完整的字符'])] };
  }
}

function asIssue({ path, message }: z.core.$ZodIssue): Issue {
  const field = path.map(String).join('.');
  const nodeId = path[0] === 'nodes' && typeof path[1] === 'string' ? path[1] : undefined;
  const place = { field, ...(nodeId === undefined ? {} : { nodeId }) };
  return fault('S100', [`${field || 'the file'}: ${message}`, `${field || '文件'}：格式不符（${message}）`], place);
}
