import { createServer, type Server } from 'node:http';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What a worker counts about its own work. Nothing personal is in a label. */
export interface Metrics {
  /** Runs an effect and counts how long it took and how it ended. */
  timed<Args extends unknown[], Result>(effect: string, run: (...args: Args) => Promise<Result>): (...args: Args) => Promise<Result>;
  serve(port: number): Server | undefined;
}

export function makeMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'dunwell_effect_seconds',
    help: 'Time each effect took',
    labelNames: ['effect'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30, 120, 600],
    registers: [registry],
  });
  const total = new Counter({
    name: 'dunwell_effects_total',
    help: 'Effects by how they ended',
    labelNames: ['effect', 'end'],
    registers: [registry],
  });
  return {
    timed:
      (effect, run) =>
      async (...args) => {
        const stop = seconds.startTimer({ effect });
        try {
          const result = await run(...args);
          total.inc({ effect, end: 'done' });
          return result;
        } catch (fault) {
          total.inc({ effect, end: 'failed' });
          throw fault;
        } finally {
          stop();
        }
      },
    serve: (port) => {
      if (port === 0) return undefined;
      const server = createServer((_request, response) => {
        registry.metrics().then(
          (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
          () => response.writeHead(500).end(),
        );
      });
      return server.listen(port, '127.0.0.1');
    },
  };
}
