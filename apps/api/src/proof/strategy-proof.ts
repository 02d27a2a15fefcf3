import { createHash } from 'node:crypto';
import { creditors } from '@dunwell/db';
import { artifactsByHash } from '@dunwell/db/decision';
import { readArtifact } from '@dunwell/db/sign-off-queue';
import { type LocalDate, localTime } from '@dunwell/rules';
import { type Footing, footingOf, packRef } from '@dunwell/rules/policy';
import { packsBinding } from '@dunwell/rules/strategy/verify';
import { TRPCError } from '@trpc/server';
import { nowOf } from '../business-now.ts';
import type { Deps } from '../deps.ts';
import { bundleOf } from '../procedures/artifact-bundle.ts';
import { type HouseLaw, houseLaw } from '../procedures/law-in-force.ts';
import { askChild } from '../rehearsal/index.ts';
import type { ProofTask, Proved } from './proof-task.ts';

type Actor = 'collector' | 'creditor';

/** What is proved of a version for one way of contacting, and the law that rests on. */
interface Judgement extends Proved {
  readonly actor: Actor;
  readonly footing: Footing;
  /** Packs in force that ask nothing of such an actor. */
  readonly exempt: readonly string[];
}

interface StrategyProof {
  /** The first of the dates it speaks about, on the business clock. */
  readonly asOf: LocalDate;
  readonly judgements: readonly Judgement[];
}

/** How far ahead the holiday calendars must reach: a year. */
const daysAhead = 366;

/** Proves one version of a drawing against the law and the calendars in force in this house, as each of its creditors contacts. */
export async function proofOfStrategy(
  deps: Deps,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<StrategyProof> {
  const { db, settings } = deps;
  const found = await readArtifact(db, { kind: 'strategy', id, version });
  if (!found) throw new TRPCError({ code: 'NOT_FOUND', message: 'there is no such version' });
  const { artifacts } = await bundleOf(db, found);
  const planHash = artifacts.findLast(({ kind }) => kind === 'plan')?.hash;
  const [plan] = await artifactsByHash(db, planHash ? [planHash] : []);
  if (!plan) throw new TRPCError({ code: 'PRECONDITION_FAILED', message: 'the plan of this version is not on file: hand it in again' });
  const law = await houseLaw(db);
  const asOf = localTime(settings.DUNWELL_ZONE, await nowOf(deps)).date;
  const bound = (await actorsOf(deps)).map((actor) => boundTo(actor, law));
  const task = { planHash: plan.hash, parts: artifacts, calendars: law.calendars, during: { from: asOf, days: daysAhead } };
  const proved = await provedOnce({ ...task, laws: bound.map(({ refs }) => refs) });
  return { asOf, judgements: bound.map(({ refs: _refs, ...about }, i) => ({ ...about, ...proved[i]! })) };
}

/** Proofs of this process by what was asked: the same question has the same answer, so it is worked out once, for however many ask. */
const proofs = new Map<string, Promise<readonly Proved[]>>();
const mostProofs = 50;

function provedOnce(task: ProofTask): Promise<readonly Proved[]> {
  const asked = createHash('sha256').update(JSON.stringify(task)).digest('base64');
  const known = proofs.get(asked);
  if (known) return known;
  const proof = proveAside(task);
  proofs.set(asked, proof);
  proof.catch(() => proofs.delete(asked));
  if (proofs.size > mostProofs) proofs.delete(proofs.keys().next().value!);
  return proof;
}

async function proveAside(task: ProofTask): Promise<readonly Proved[]> {
  const said = await askChild({ type: 'prove', task }).answer;
  if (said.type === 'proved') return said.proved;
  throw new TRPCError({ code: 'PRECONDITION_FAILED', message: said.type === 'failed' ? said.message : 'nothing was proved' });
}

function boundTo(actor: Actor, { packs, signed }: HouseLaw) {
  const { binding, exempt } = packsBinding(packs, actor);
  return { actor, footing: footingOf(binding, signed), exempt: exempt.map(packRef), refs: binding.map(packRef) };
}

/** The ways creditors of this house contact; a house without any is taken for a third-party collector, the strictest. */
async function actorsOf({ db }: Deps): Promise<readonly Actor[]> {
  const roles = await db.selectDistinct({ role: creditors.actorRole }).from(creditors);
  const actors = roles.map(({ role }): Actor => (role === 'creditor' ? 'creditor' : 'collector'));
  return actors.length === 0 ? ['collector'] : [...new Set(actors)].sort();
}
