import { join } from 'node:path';
import { startPostgres } from './postgres.ts';
import { startTemporal } from './temporal.ts';
import { ensureTemporal } from './temporal-binary.ts';

/** `tsx tools/embedded/src/main.ts postgres|temporal [dir]`: one embedded server alone, for development. Ctrl-C ends it. */
const [what, dir = '.dunwell/dev'] = process.argv.slice(2);
if (what === 'postgres') {
  const postgres = await startPostgres({ dir: join(dir, 'postgres') });
  console.log(`DATABASE_URL=${postgres.url}`);
  process.once('SIGINT', () => void postgres.stop());
  process.once('SIGTERM', () => void postgres.stop());
} else if (what === 'temporal') {
  const binary = await ensureTemporal((line) => console.error(line));
  if (!binary) process.exit(1);
  const temporal = await startTemporal({ binary, dir: join(dir, 'temporal') });
  console.log(`TEMPORAL_ADDRESS=${temporal.address} TEMPORAL_UI_URL=${temporal.uiUrl}`);
  process.once('SIGINT', () => void temporal.stop());
  process.once('SIGTERM', () => void temporal.stop());
} else {
  console.error('usage: main.ts postgres|temporal [dir]');
  process.exitCode = 2;
}
