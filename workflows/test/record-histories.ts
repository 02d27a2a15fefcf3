import { writeFileSync } from 'node:fs';
import { historyAsJson } from './history-json.ts';
import { journeys } from './journeys.ts';
import { TestServer } from './test-server.ts';

// Records every journey anew: DUNWELL_TEST_TEMPORAL_ADDRESS=host:port npx tsx workflows/test/record-histories.ts
// Do this for a new kind of journey. For changed workflow code, first make the old histories replay.
const server = await TestServer.connect();
for (const { name, effects, live } of journeys) {
  const scripted = effects();
  const history = await server.working(scripted, async () => server.history(await live(server, scripted)));
  writeFileSync(new URL(`../histories/${name}.json`, import.meta.url), historyAsJson(history));
  console.log(`${name}: ${history.events!.length} events`);
}
await server.close();
