// The lockfile must install under npm 10 and 11 and on every platform: no missing optional binary, none that is not optional,
// and no download address of the machine that wrote it.
import { readFileSync } from 'node:fs';

const text = readFileSync('package-lock.json', 'utf8');
const entries = Object.entries(JSON.parse(text).packages);
const faults = [];
for (const [path, entry] of entries) {
  for (const name of Object.keys(entry.optionalDependencies ?? {}))
    if (!entries.some(([other]) => other.endsWith(`node_modules/${name}`))) faults.push(`${path || 'the root'} lacks ${name}`);
  if ((entry.os ?? entry.cpu) && !entry.optional) faults.push(`${path} is for one platform but not optional`);
  if (/^https?:/.test(entry.resolved ?? '')) faults.push(`${path} holds a download address: install with omit-lockfile-registry-resolved`);
}
for (const fault of faults) console.error(`package-lock.json: ${fault}`);
if (!faults.length) console.log(`package-lock.json: ${entries.length} entries, installable everywhere`);
process.exit(faults.length ? 1 : 0);
