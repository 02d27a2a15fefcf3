import { createCallerFactory, router } from './procedure.ts';
import { artifact } from './procedures/artifact.ts';
import { audit } from './procedures/audit.ts';
import { calendar } from './procedures/calendar.ts';
import { caseRouter } from './procedures/case.ts';
import { clock } from './procedures/clock.ts';
import { decision } from './procedures/decision.ts';
import { desk } from './procedures/desk.ts';
import { evidence } from './procedures/evidence.ts';
import { handOver } from './procedures/hand-over.ts';
import { me } from './procedures/me.ts';
import { message } from './procedures/message.ts';
import { person } from './procedures/person.ts';
import { policy } from './procedures/policy.ts';
import { rehearsal } from './procedures/rehearsal.ts';
import { report } from './procedures/report.ts';
import { retention } from './procedures/retention.ts';
import { stop } from './procedures/stop.ts';
import { strategy } from './procedures/strategy.ts';
import { table } from './procedures/table.ts';
import { task } from './procedures/task.ts';

/** Everything the screens can ask. */
export const appRouter = router({
  me,
  clock,
  case: caseRouter,
  person,
  desk,
  task,
  message,
  handOver,
  report,
  strategy,
  table,
  stop,
  rehearsal,
  artifact,
  policy,
  calendar,
  decision,
  evidence,
  audit,
  retention,
});
export type AppRouter = typeof appRouter;

/** Calls procedures in the same process, with the same checks. */
export const createCaller = createCallerFactory(appRouter);
