import { makeEffects } from '@dunwell/activities';
import { connect } from '@dunwell/db';
import type { Effects } from '@dunwell/rules';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { insist } from './insist.ts';
import { makeLogger } from './logger.ts';
import { startLoops } from './loops.ts';
import { makeMetrics } from './metrics.ts';
import { makeOutside } from './outside.ts';
import { preparedBundle } from './prepared-bundle.ts';
import { quietRuntime } from './quiet-runtime.ts';
import { readSettings } from './settings.ts';
import { startBook } from './start-book.ts';
import { temporalCaseRuns } from './temporal-case-runs.ts';
import { makeWorkers, poolSize } from './workers.ts';

/** Runs cases until it is told to stop: connects, starts the workers and the loops, and ends in order. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const log = makeLogger(settings.DUNWELL_LOG_LEVEL);
  const say = (line: string): void => log.info(line);
  quietRuntime(log);
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace } = settings;
  const { db, ...database } = connect(settings.DATABASE_URL, { max: poolSize });
  await insist('PostgreSQL', () => database.pool.query('select 1'), say);
  const native = await insist('Temporal', () => NativeConnection.connect({ address }), say);
  const connection = Connection.lazy({ address });
  const client = new Client({ connection, namespace });
  const runs = temporalCaseRuns(client);
  const metrics = makeMetrics();
  const outside = await makeOutside(settings, { db, runs, log });
  const done = makeEffects(outside.deps);
  const effects: Effects = {
    advance: metrics.timed('advance', done.advance),
    placeCall: metrics.timed('placeCall', done.placeCall),
    sendMessage: metrics.timed('sendMessage', done.sendMessage),
    runBook: metrics.timed('runBook', done.runBook),
  };
  const workers = await makeWorkers(settings, { connection: native, effects, bundle: await preparedBundle(settings.DUNWELL_DIR) });
  const loops = startLoops(outside.deps, log, settings);
  await insist('the book run', () => startBook(client), say);
  const server = metrics.serve(settings.DUNWELL_METRICS_PORT);
  log.info({ queues: workers.map((worker) => worker.options.taskQueue) }, 'worker ready');
  await Promise.all(workers.map((worker) => worker.run()));
  await loops.stop();
  await outside.close();
  server?.close();
  await connection.close();
  await native.close();
  await database.close();
  log.info('worker stopped');
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exit(1);
});
