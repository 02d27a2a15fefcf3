import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTemporal, type Temporal } from './temporal.ts';
import { ensureTemporal } from './temporal-binary.ts';

const shared = globalThis as {
  dunwellTestTemporal?: Promise<{ temporal: Temporal; dir: string } | undefined>;
  dunwellTestTemporalUses?: number;
};

/**
 * Vitest global set-up: one throwaway Temporal server per run. Without any way to get one, tests that need it find no
 * address and skip; `scripts/test.mjs` counts those skips loudly, and CI does not accept them.
 */
export default async function testTemporal(): Promise<() => Promise<void>> {
  shared.dunwellTestTemporalUses = (shared.dunwellTestTemporalUses ?? 0) + 1;
  shared.dunwellTestTemporal ??= (async () => {
    const given = process.env.DUNWELL_TEST_TEMPORAL_ADDRESS;
    if (given) return undefined;
    const binary = await ensureTemporal((line) => console.error(line));
    if (!binary) return undefined;
    const dir = mkdtempSync(join(tmpdir(), 'dunwell-test-temporal-'));
    return { dir, temporal: await startTemporal({ binary, dir, isThrowaway: true, port: 17_000 + Math.floor(Math.random() * 5_000) }) };
  })();
  const running = await shared.dunwellTestTemporal;
  if (running) process.env.DUNWELL_TEST_TEMPORAL_ADDRESS = running.temporal.address;
  return async () => {
    shared.dunwellTestTemporalUses = (shared.dunwellTestTemporalUses ?? 1) - 1;
    if (!running || shared.dunwellTestTemporalUses > 0) return;
    await running.temporal.stop();
    rmSync(running.dir, { recursive: true, force: true });
  };
}
