import { expect, test } from 'vitest';
import { workflowBundle } from '../test/bundle.ts';

const sdk = /@temporalio\/|\/nexus-rpc\/|\/long\/|\/ms\//;
const ours = /^\.\/src\/|workflows\/src\//;
/** What webpack leaves of a module that must not be there. */
const emptied = /^\?[0-9a-f]+$/;

test('the workflow bundle holds Temporal and the waiting, and nothing that thinks', async () => {
  const { code } = await workflowBundle();
  const modules = [...code.matchAll(/^\/\*\*\*\/ "([^"]+)":?/gm)].map((match) => match[1]!);
  expect(modules.filter((module) => ours.test(module)).length).toBeGreaterThan(5);
  expect(modules.filter((module) => !sdk.test(module) && !ours.test(module) && !emptied.test(module))).toEqual([]);
});

test('our own code in the bundle stays small, because every waking case loads it', async () => {
  const { code } = await workflowBundle();
  const [withoutMap] = code.split('//# sourceMappingURL=');
  const own = withoutMap!.split(/^\/\*\*\*\/ (?=")/m).filter((module) => /^"[^"]*(\.\/src\/|workflows\/src\/)/.test(module));
  expect(own.join('').length).toBeLessThan(30_000);
  expect(withoutMap!.length).toBeLessThan(1_000_000);
});
