import { readFile } from 'node:fs/promises';
import { RehearsalFiles } from './rehearsal-files.ts';
import { Rehearsals } from './rehearsals.ts';

/** A process that is asked for one rehearsal and dies once so many of its shares are on disk: `ask.fixture.ts FOLDER PREPARED.json SHARES`. */
const [folder, prepared, shares] = process.argv.slice(2);
const files = new RehearsalFiles(folder!);
const { keepShare } = files;
let kept = 0;
files.keepShare = async (id, share) => {
  await keepShare(id, share);
  if (++kept === Number(shares)) process.kill(process.pid, 'SIGKILL');
};
await new Rehearsals(files).ask(JSON.parse(await readFile(prepared!, 'utf8')));
