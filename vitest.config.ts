import { defineConfig } from 'vitest/config';

/** One project per package, so `npx vitest run --project rules` is all a change in rules/ needs. */
const project = (name: string, dir: string, extra: object = {}) => ({
  test: {
    name,
    root: dir,
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // How long a machine under load may take is nobody's claim.
    expect: { poll: { timeout: 20_000 } },
    ...extra,
  },
});

const database = { globalSetup: [new URL('./tools/embedded/src/test-database.ts', import.meta.url).pathname] };
const temporal = {
  globalSetup: [
    new URL('./tools/embedded/src/test-database.ts', import.meta.url).pathname,
    new URL('./tools/embedded/src/test-temporal.ts', import.meta.url).pathname,
  ],
};

export default defineConfig({
  test: {
    projects: [
      project('rules', './rules'),
      project('embedded', './tools/embedded'),
      project('db', './db', database),
      project('activities', './activities', database),
      project('workflows', './workflows', temporal),
      project('worker', './apps/worker', temporal),
      project('api', './apps/api', database),
      project('cli', './apps/cli', database),
      project('switchboard', './apps/switchboard'),
      project('catcher', './apps/catcher'),
      project('start', './apps/start'),
      project('web', './apps/web'),
      project('fences', './tools/fences'),
      project('guard-mutants', './tools/guard-mutants', { env: { TZ: 'Pacific/Auckland' } }),
    ],
  },
});
