import { readFile } from 'node:fs/promises';
import { RehearsalFiles } from './rehearsal-files.ts';
import { Rehearsals } from './rehearsals.ts';

/** A process that is asked for one rehearsal and works on it until it is killed: `ask.fixture.ts FOLDER PREPARED.json`. */
const [folder, prepared] = process.argv.slice(2);
await new Rehearsals(new RehearsalFiles(folder!)).ask(JSON.parse(await readFile(prepared!, 'utf8')));
