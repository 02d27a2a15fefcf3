import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { hunt } from './hunt.ts';
test('hunt', async () => {
  const before = process.cpuUsage();
  const found = await hunt(Number(process.env.NTH ?? 1));
  const used = process.cpuUsage(before);
  console.log('cpu s', (used.user + used.system) / 1e6, JSON.stringify(found.parts, null, 1), found.harmless);
  writeFileSync('/tmp/survivors.txt', found.survivors.map((s) => `${s.file}:${s.line}: ${s.from.replace(/\n\s*/g,' ')}  ->  ${s.to.replace(/\n\s*/g,' ')}`).join('\n'));
}, 2e6);
