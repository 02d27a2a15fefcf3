import type { CaseState, Command, Json, Words } from '@dunwell/rules';
import type { Write } from '@dunwell/rules/strategy';
import { eq } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { caseNotes, cases, decisions } from '../schema/index.ts';
import { applyWrites } from './apply-writes.ts';
import type { CaseRow } from './lock-case.ts';

export interface Decision {
  readonly seq: number;
  readonly planHash: string;
  readonly engineVersion: string;
  readonly inputHash: string;
  readonly input: Json;
  readonly clock: Json;
  readonly trace: Json;
  readonly command: Command;
  readonly state: CaseState;
  readonly writes: readonly Write[];
  readonly atMs: number;
  /** What was decided and why, in words; `null` when the case only goes on waiting. */
  readonly note: Words | null;
}

/** Writes the record of a decision and all it changes about the case. Returns the id of the record. */
export async function recordDecision(tx: Tx, before: CaseRow, decision: Decision): Promise<string> {
  const { note, ...record } = decision;
  const { command, state, writes, planHash, atMs } = decision;
  const [row] = await tx
    .insert(decisions)
    .values({
      ...record,
      caseId: before.id,
      nodeId: state.nodeId,
      command: command as unknown as Json,
      state: state as unknown as Json,
      writes: writes as unknown as Json,
    })
    .returning({ id: decisions.id });
  const decisionId = row!.id;
  await tx
    .update(cases)
    .set({ ...standingAfter(before, decision), planHash, nodeId: state.nodeId, lastActivityAtMs: atMs })
    .where(eq(cases.id, before.id));
  await applyWrites(tx, { caseId: before.id, decisionId, atMs }, writes);
  if (note) await tx.insert(caseNotes).values({ caseId: before.id, decisionId, kind: 'decision', text: note, atMs });
  return decisionId;
}

/** A strategy's hold names its end and lasts while the case stays on that node; one for a plan that could not run ends with the first decision. */
function standingAfter(before: CaseRow, { command, state }: Decision): Partial<CaseRow> {
  if (command.type === 'close') return { status: 'closed', closedAs: command.outcome, nextAtMs: null, holdReason: null, heldUntilMs: null };
  const nextAtMs = command.type === 'contact' ? null : command.untilMs;
  if (before.status === 'held' && before.heldUntilMs !== null && before.nodeId === state.nodeId) return { nextAtMs };
  return { status: 'open', nextAtMs, holdReason: null, heldUntilMs: null };
}
