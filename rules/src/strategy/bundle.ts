import { z } from 'zod';
import { artifactKinds } from '../artifact/kind.ts';
import type { Json } from '../json.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hex');
const Kind = z.enum([...artifactKinds, 'plan']);
const id = z.string().min(1).max(64);
const AnyJson: z.ZodType<Json, Json> = z.json();
const text = z.string().max(2000);

/** An artifact with everything it uses, in one file that can be carried to another Dunwell: `dunwell.bundle/1`. */
export const Bundle = z.strictObject({
  format: z.literal('dunwell.bundle/1'),
  /** The artifact it was made for. */
  of: z.strictObject({ kind: Kind, id, hash: Hash }),
  /** What is used stands before what uses it. */
  artifacts: z
    .array(z.strictObject({ kind: Kind, id, hash: Hash, name: z.string().max(200), body: AnyJson }))
    .min(1)
    .max(500),
  /** Who signed what where it comes from: told, not taken over. */
  signatures: z
    .array(z.strictObject({ kind: Kind, id, hash: Hash, verdict: text, signer: text, comment: text.nullable(), atMs: z.number() }))
    .max(5000),
  /** Of everything above. */
  hash: Hash,
});
export type Bundle = z.output<typeof Bundle>;
export type BundledArtifact = Bundle['artifacts'][number];
