import type { Json } from '../json.ts';
import { contentHash } from './content-hash.ts';

/** One act of a person that matters later, linked to the one before by its hash. */
export interface AuditLink {
  /** 1, 2, 3, … without gaps. */
  readonly seq: number;
  readonly actor: string;
  /** Past tense of what was done: `signed`, `published`, `overrode`. */
  readonly action: string;
  readonly subject: string;
  readonly detail: Json;
  /** Business time. */
  readonly atMs: number;
  /** Empty for the first. */
  readonly previousHash: string;
}

/** What an entry's hash covers: everything about it and the entry before. */
export const auditHash = (entry: AuditLink): string =>
  contentHash({
    seq: entry.seq,
    actor: entry.actor,
    action: entry.action,
    subject: entry.subject,
    detail: entry.detail,
    atMs: entry.atMs,
    previousHash: entry.previousHash,
  });

/** Where a walk along the chain stands: the last entry that fitted. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
}

export const chainStart: ChainEnd = { seq: 0, hash: '' };

/** The chain so far is whole, or the first entry that does not fit. */
export type ChainStep =
  | { readonly ok: true; readonly end: ChainEnd }
  | { readonly ok: false; readonly seq: number; readonly fault: 'altered' | 'missing' };

/** Follows the chain over the next entries, working out every hash anew. */
export function followChain(from: ChainEnd, entries: readonly (AuditLink & { readonly hash: string })[]): ChainStep {
  let end = from;
  for (const entry of entries) {
    if (entry.seq !== end.seq + 1) return { ok: false, seq: end.seq + 1, fault: 'missing' };
    if (entry.previousHash !== end.hash || entry.hash !== auditHash(entry)) return { ok: false, seq: entry.seq, fault: 'altered' };
    end = { seq: entry.seq, hash: entry.hash };
  }
  return { ok: true, end };
}
