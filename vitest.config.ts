import { defineConfig } from 'vitest/config';
import { playwright } from '@vitest/browser-playwright';
import { findBrowser } from './tests/support/browser.ts';

const browser = await findBrowser();

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/not-run-reporter.ts'],
    // One after the other: Neo4j and Chromium at once keep two cores so busy that patience runs out.
    projects: [
      {
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['tests/{graph,loaders}/**/*.test.ts'],
          exclude: ['**/*.contract.test.ts'],
        },
      },
      {
        test: {
          name: 'contract',
          sequence: { groupOrder: 1 },
          include: ['tests/{graph,loaders}/**/*.contract.test.ts', 'tests/command-line/**/*.test.ts'],
          globalSetup: ['tests/support/database-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // One Neo4j serves the whole run: files that empty it must not meet.
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'components',
          sequence: { groupOrder: 2 },
          include: ['tests/web/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: browser.launchOptions }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          sequence: { groupOrder: 3 },
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 20_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
});
