import type { Db } from '@dunwell/db';
import { type CaseRow, lockCase, recordDecision, undecidedEvents } from '@dunwell/db/decision';
import { businessNow, type Command, type Effects } from '@dunwell/rules';
import { step } from '@dunwell/rules/strategy';
import type { Clock } from '../clock/index.ts';
import { permanent } from '../permanent.ts';
import { decisionOf } from './decision-of.ts';
import { knownDecision } from './known-decision.ts';
import type { PlanStore } from './plan-store.ts';
import { readScene } from './read-scene.ts';
import { sleepMsFor } from './sleep-ms-for.ts';
import type { Stops } from './stops.ts';

export interface AdvanceDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly plans: PlanStore;
  readonly stops: Stops;
}

/**
 * Decides what a case does next and records it, in one transaction under a lock on the case.
 *
 * @throws ApplicationFailure `CaseMissing`, `ArtifactMissing`, `ArtifactUnsigned`, `PlanCorrupt`, `Stopped`
 */
export const makeAdvance =
  ({ db, clock, plans, stops }: AdvanceDeps): Effects['advance'] =>
  async (input) => {
    // Asked before the transaction: inside it, each would wait for a second connection while holding the first.
    const [businessClock, loaded, stopped] = await Promise.all([clock.read(), plans.load(input.planHash), stops()]);
    return db.transaction(async (tx) => {
      const row = await lockCase(tx, input.caseId);
      if (!row) throw permanent('CaseMissing', `there is no case ${input.caseId}`);
      const fresh = await undecidedEvents(tx, input.caseId, input.events);
      const known = await knownDecision(tx, { input, fresh, businessClock });
      if (known) return known;
      const atMs = businessNow(businessClock, Date.now());
      const scene = await readScene(tx, input, { fresh, loaded, atMs });
      const decided = step(scene);
      refuseStopped(stopped, row, decided.command);
      const decision = decisionOf({ input, scene, decided, loaded, businessClock, before: row.nodeId });
      const decisionId = await recordDecision(tx, row, decision);
      const { state, command } = decided;
      const sleepMs = sleepMsFor(command, businessClock);
      return { planHash: input.planHash, state, command, decisionId, sleepMs, atMs, eventsSeen: input.events.length };
    });
  };

/** A thrown kill switch stops the case before the contact: nothing is recorded, and it asks again later. */
function refuseStopped(stopped: Awaited<ReturnType<Stops>>, row: CaseRow, command: Command): void {
  if (command.type !== 'contact') return;
  const { channel } = command.order;
  const reason = stopped({ caseId: row.id, creditorId: row.creditorId, strategyId: row.strategyId ?? '', channel });
  if (reason !== undefined) throw permanent('Stopped', `a kill switch is thrown: ${reason}`);
}
