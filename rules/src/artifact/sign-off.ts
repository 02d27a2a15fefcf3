import { can, type Role } from '../access/can.ts';
import type { Words } from '../lang.ts';

/** A version's life. Stored: append-only. */
export const artifactStatuses = ['draft', 'inReview', 'signed', 'retired'] as const;
export type ArtifactStatus = (typeof artifactStatuses)[number];

/** Where each status may go. A signed version never changes; it only retires. */
const nextStatuses: Readonly<Record<ArtifactStatus, readonly ArtifactStatus[]>> = {
  draft: ['inReview'],
  inReview: ['draft', 'signed'],
  signed: ['retired'],
  retired: [],
};

export const mayBecome = (from: ArtifactStatus, to: ArtifactStatus): boolean => nextStatuses[from].includes(to);

export interface Actor {
  readonly id: string;
  readonly role: Role;
}

/** What sign-off looks at. */
export interface SignCandidate {
  readonly status: ArtifactStatus;
  /** Everybody who changed this version since the last signed one. */
  readonly authorIds: readonly string[];
}

export type MaySign = { readonly ok: true } | { readonly ok: false; readonly code: RefusalCode; readonly message: Words };
export type RefusalCode = keyof typeof refusals;

const refusals = {
  role: { en: 'Your role does not sign.', zh: '您的角色无权签署。' },
  author: { en: 'You worked on this version: somebody else must sign it.', zh: '您参与了此版本的编写，须由他人签署。' },
  noAuthor: { en: 'Nobody is recorded as its author, so four eyes cannot be shown.', zh: '没有作者记录，无法证明双人复核。' },
  draft: { en: 'It has not been handed in for review.', zh: '尚未提交审核。' },
  signed: { en: 'It is already signed.', zh: '已签署。' },
  retired: { en: 'It is retired.', zh: '已停用。' },
} as const satisfies Record<string, Words>;

const refuse = (code: RefusalCode): MaySign => ({ ok: false, code, message: refusals[code] });

/** Four eyes: who signs holds the permission and wrote none of it, and it has been handed in for review. */
export function maySign(actor: Actor, artifact: SignCandidate): MaySign {
  if (!can(actor.role, 'artifact.sign')) return refuse('role');
  if (artifact.status !== 'inReview') return refuse(artifact.status);
  if (artifact.authorIds.length === 0) return refuse('noAuthor');
  return artifact.authorIds.includes(actor.id) ? refuse('author') : { ok: true };
}
