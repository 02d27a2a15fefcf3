import { writeFileSync } from 'node:fs';
import { historyAsJson } from './history-json.ts';
import { journeys } from './journeys.ts';
import { TestServer } from './test-server.ts';

// Records the named journeys anew, or all: DUNWELL_TEST_TEMPORAL_ADDRESS=host:port npx tsx workflows/test/record-histories.ts [name…]
// Do this for a new kind of journey. For changed workflow code, first make the old histories replay.
const server = await TestServer.connect();
const wanted = process.argv.slice(2);
for (const { name, effects, live } of journeys) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const scripted = effects();
  const history = await server.working(scripted, async () => server.history(await live(server, scripted)));
  writeFileSync(new URL(`../histories/${name}.json`, import.meta.url), historyAsJson(history));
  console.log(`${name}: ${history.events!.length} events`);
}
await server.close();
