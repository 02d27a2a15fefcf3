import { DefaultLogger, type LogEntry, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import type { Logger } from 'pino';

const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

/** Temporal's own log lines go through ours, from warnings up; SIGINT and SIGTERM drain the workers. */
export function quietRuntime(log: Logger): void {
  const write = ({ level, message, meta }: LogEntry): void => {
    const { workflowId, runId, activityType, attempt, error } = meta ?? {};
    log[levels[level]]({ workflowId, runId, activityType, attempt, error: error instanceof Error ? error.message : error }, message);
  };
  Runtime.install({
    logger: new DefaultLogger('WARN', write),
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }), forward: {} } },
    shutdownSignals: ['SIGINT', 'SIGTERM'],
  });
}
