import type { Json } from '@dunwell/rules';
import { chainStart, contentHash, followChain } from '@dunwell/rules/artifact';
import { z } from 'zod';
import { checked } from '../json-input.ts';

const Entry = z.object({
  seq: z.int(),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  detail: z.json(),
  atMs: z.number(),
  previousHash: z.string(),
  hash: z.string(),
});
const AuditBundle = z.object({ format: z.literal('dunwell.audit/1'), entries: z.array(Entry) });
const EvidenceBundle = z.looseObject({ format: z.enum(['dunwell.evidence/1', 'dunwell.evidence/2']), hash: z.string() });
const Bundle = z.discriminatedUnion('format', [AuditBundle, EvidenceBundle]);

/** What verifying a file says: whole, or the first thing that does not fit. */
export type BundleVerdict =
  | { readonly ok: true; readonly entries?: number; readonly lastHash: string }
  | { readonly ok: false; readonly seq?: number; readonly fault: 'altered' | 'missing' };

/** Checks an exported audit chain or evidence file against its own hashes; needs no Dunwell. */
export function verifyBundle(value: unknown, where: string): BundleVerdict {
  const bundle = checked(Bundle, value, where);
  if (bundle.format === 'dunwell.audit/1') {
    const step = followChain(chainStart, bundle.entries as Parameters<typeof followChain>[1]);
    return step.ok ? { ok: true, entries: step.end.seq, lastHash: step.end.hash } : step;
  }
  const { hash, seal: _seal, ...rest } = bundle as typeof bundle & { readonly seal?: unknown };
  return contentHash(rest as Json) === hash ? { ok: true, lastHash: hash } : { ok: false, fault: 'altered' };
}
