import { isUuid } from '@dunwell/db/case-lookup';
import { type RecordedDecision, recordedDecisions, sampleOfDecisions } from '@dunwell/db/replay';
import { houseReasonInWords, type Words } from '@dunwell/rules';
import { reasonInWords } from '@dunwell/rules/policy';
import type { TraceEntry } from '@dunwell/rules/strategy';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { allowed, router } from '../procedure.ts';
import { replayRecorded } from '../replay/replay-recorded.ts';
import { localText } from '../why/local-text.ts';

const Id = z.string().refine(isUuid, 'must be the id of a decision (a UUID)');
const mostAtOnce = 1000;

/** What each node did and why, one line per node, with the rules of packs behind it on lines of their own. */
const linesOf = (trace: readonly TraceEntry[]): readonly Words[] =>
  trace.flatMap(({ label, kind, because, port, evidence }) => {
    const name = label || kind;
    const line = { en: `${name}: ${because.en}${port ? ` → ${port}` : ''}`, zh: `${name}：${because.zh}${port ? ` → ${port}` : ''}` };
    return [line, ...rulesIn(evidence).map(ruleLine)];
  });

/** The rules of packs that held a contact back; a reason of the house is said by the node itself. */
function rulesIn(evidence: TraceEntry['evidence']): readonly string[] {
  const rules = typeof evidence === 'object' && evidence !== null && 'rules' in evidence ? evidence.rules : [];
  return Array.isArray(rules) ? rules.map(String).filter((rule) => houseReasonInWords(rule) === undefined) : [];
}

function ruleLine(rule: string): Words {
  const { en, zh } = reasonInWords(rule);
  return { en: `  ${en} (${rule})`, zh: `  ${zh}（${rule}）` };
}

function shown({ decision, caseRef, zone }: RecordedDecision) {
  const { recordedAtMs: _recordedAtMs, ...record } = decision;
  return { ...record, caseRef, zone, atLocal: localText(decision.atMs, zone), lines: linesOf(decision.trace as unknown as TraceEntry[]) };
}

export const decision = router({
  /** One decision record: what was looked at, what was decided, and why, in words. */
  show: allowed('case.read')
    .input(z.object({ id: Id }))
    .query(async ({ ctx: { deps }, input }) => {
      const [found] = await recordedDecisions(deps.db, [input.id]);
      if (!found) throw new TRPCError({ code: 'NOT_FOUND', message: `there is no decision ${input.id}` });
      return shown(found);
    }),

  /** Decides again from the records and compares byte for byte: those named, or a sample of all. */
  replay: allowed('case.read')
    .input(
      z.union([
        z.object({ ids: z.array(Id).min(1).max(mostAtOnce) }),
        z.object({ sample: z.int().min(1).max(mostAtOnce), seed: z.int().min(0).default(1) }),
      ]),
    )
    .query(async ({ ctx: { deps }, input }) => {
      const ids = 'ids' in input ? input.ids : await sampleOfDecisions(deps.db, input.sample, input.seed);
      const recorded = await recordedDecisions(deps.db, ids);
      const replayed = await replayRecorded(deps.db, recorded);
      const answers = recorded.map(({ decision: { id, seq }, caseRef }, at) => ({ id, caseRef, seq, ...replayed[at]! }));
      const known = new Set(recorded.map(({ decision: { id } }) => id));
      return { decisions: answers, missing: ids.filter((id) => !known.has(id)) };
    }),
});
