import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import type { ImportEvent } from '@dunwell/api';
import { answer } from '../answer.ts';
import { readArguments } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import { serverOf } from '../remote/house.ts';
import { RejectedRows } from './rejected-rows.ts';
import { upload } from './upload.ts';

/** Sends a file of that kind to a running Dunwell and reports what came of it; rejected rows land beside the file. */
export const importFile = (kind: 'cases' | 'payments' | 'contacts' | 'hand-over-reports'): Command => ({
  usage: 'FILE.csv [--mapping M.json] [--creditor ID]',
  async run(args, io) {
    const { values, positionals } = readArguments(args, ['FILE.csv'], { mapping: { type: 'string' }, creditor: { type: 'string' } });
    const path = positionals[0]!;
    await access(path).catch(() => {
      throw new BadInput(`${path}: no such file`);
    });
    const url = new URL(`/api/import/${kind}`, serverOf(io));
    url.searchParams.set('file', path.split(/[\\/]/).at(-1)!);
    if (values.creditor) url.searchParams.set('creditor', values.creditor);
    if (values.mapping) url.searchParams.set('mapping', await io.readText(values.mapping));
    const rejected = new RejectedRows(`${path}.rejects.csv`);
    for await (const line of upload({ url, token: io.env.DUNWELL_TOKEN, file: createReadStream(path) })) {
      const event = line as ImportEvent;
      if (event.type === 'progress') io.err(`${event.read} rows read, ${event.rejected} rejected`);
      else if (event.type === 'reject') rejected.add(event);
      else if (event.type === 'refused') throw new BadInput(...event.issues.map((issue) => `${path}: ${issue}`));
      else if (event.type === 'failed') throw new BadInput(`${path}: ${event.message}`);
      else {
        const { read, created, updated, unchanged, rejected: refused } = event;
        const counts = { read, created, updated, unchanged, rejected: refused };
        const rejectsFile = await rejected.close();
        if (rejectsFile)
          io.err(`${rejectsFile} holds rows as they came, with personal data: it is yours to mend and to delete; the house keeps none`);
        await answer(io, { ...counts, rejectsFile }, values);
        return 0;
      }
    }
    throw new BadInput(`${path}: the connection ended before the import did; run the same file again to go on`);
  },
});
