import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordsInFolder } from './call-records.ts';

const uuid = '0f8fad5b-d9cb-469f-a165-70867728950e';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'call-records-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a record is found under either name mod_json_cdr gives it, encoded or not', async () => {
  const records = recordsInFolder(folder);
  expect(await records.find(uuid)).toBeNull();
  await writeFile(
    join(folder, `a_${uuid}.cdr.json`),
    '{"variables":{"hangup_cause":"USER_BUSY","proto_specific_hangup_cause":"sip%3A486","note":"50% off"}}',
  );
  expect(await records.find(uuid)).toEqual({ hangup_cause: 'USER_BUSY', proto_specific_hangup_cause: 'sip:486', note: '50% off' });
});

test('a record that is still being written is no record yet', async () => {
  await writeFile(join(folder, `${uuid}.cdr.json`), '{"variables":{"hangup_');
  expect(await recordsInFolder(folder).find(uuid)).toBeNull();
});

test('an id that is a path is refused', async () => {
  await expect(recordsInFolder(folder).find('../../etc/passwd')).rejects.toThrow('not a uuid');
});
