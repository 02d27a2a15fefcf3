import type { Db } from '@dunwell/db';
import { artifactsByHash } from '@dunwell/db/decision';
import type { RecordedDecision } from '@dunwell/db/replay';
import type { Json } from '@dunwell/rules';
import { contentHash, hashOf } from '@dunwell/rules/artifact';
import { type DecisionRecord, type Plan, pinnedLibrary, type Replay, replay } from '@dunwell/rules/strategy';

/** What came of deciding again from the record. */
export type Replayed = Replay | { readonly equal: false; readonly fault: string };

/** Decides again from records, with the artifacts named in them by hash; each artifact is fetched and checked once. */
export async function replayRecorded(db: Db, recorded: readonly RecordedDecision[]): Promise<readonly Replayed[]> {
  const hashes = new Set(recorded.flatMap(({ decision }) => [decision.planHash, ...artifactsOf(decision)]));
  const found = await artifactsByHash(db, [...hashes]);
  const bodies = new Map(found.map(({ hash, body }) => [hash, body]));
  const altered = new Set(
    found.filter(({ kind, body, hash }) => (kind === 'plan' ? contentHash(body) : hashOf(kind, body)) !== hash).map(({ hash }) => hash),
  );
  const players = new Map<string, ReturnType<typeof playerOf>>();
  return recorded.map(({ decision }) => {
    if (contentHash(decision.input) !== decision.inputHash) return { equal: false, fault: 'the recorded input is not what was decided on' };
    const used = [decision.planHash, ...artifactsOf(decision)];
    const missing = used.find((hash) => !bodies.has(hash));
    if (missing) return { equal: false, fault: `artifact ${missing} is not there` };
    const changed = used.find((hash) => altered.has(hash));
    if (changed) return { equal: false, fault: `artifact ${changed} is not what was signed` };
    const play = players.get(decision.planHash) ?? playerOf(decision.planHash, bodies);
    players.set(decision.planHash, play);
    return play(recordFrom(decision));
  });
}

type Row = RecordedDecision['decision'];

const artifactsOf = ({ input }: Row): readonly string[] => (input as { artifacts?: readonly string[] }).artifacts ?? [];

function playerOf(planHash: string, bodies: ReadonlyMap<string, Json>): (record: DecisionRecord) => Replayed {
  const plan = bodies.get(planHash) as unknown as Plan;
  const library = pinnedLibrary(plan, (hash) => bodies.get(hash));
  return (record) => {
    try {
      return replay(record, { plan, library });
    } catch (fault) {
      return { equal: false, fault: fault instanceof Error ? fault.message : String(fault) };
    }
  };
}

/** The record as it was stored; what was kept beside the inputs is no input. */
function recordFrom({ planHash, engineVersion, input, state, command, writes, trace }: Row): DecisionRecord {
  const { planHash: _planHash, artifacts: _artifacts, eventsSeen: _eventsSeen, ...seen } = input as Record<string, Json>;
  return { engine: engineVersion, planHash, input: seen, decided: { state, command, writes, trace } } as unknown as DecisionRecord;
}
