import { defineConfig } from '@playwright/test';
import { chromiumPath, launchArgs } from './src/chromium.ts';

/** The whole product, started as a user starts it, driven in a real Chromium. One worker: the tests share one running house. */
export default defineConfig({
  testDir: './src',
  testMatch: '**/*.spec.ts',
  globalSetup: './src/start-house.ts',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json']],
  outputDir: '../test-results',
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    timezoneId: 'UTC',
    launchOptions: { executablePath: await chromiumPath(), args: launchArgs },
    trace: 'off',
  },
});
