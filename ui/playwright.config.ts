import { defineConfig } from '@playwright/test';

/** Browser tests with the system's Chromium, against HEADWATER_URL with the demo loaded (scripts/with-demo.mjs). */
export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  projects: [
    // One server with one catalog: journeys that change it must not meet.
    { name: 'journeys', testMatch: '*.spec.ts', testIgnore: 'pages.spec.ts', workers: 1 },
    // Pages are only read.
    { name: 'pages', testMatch: 'pages.spec.ts', fullyParallel: true, dependencies: ['journeys'] },
  ],
  timeout: 30_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: process.env['HEADWATER_URL'] ?? 'http://127.0.0.1:8080',
    launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] },
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
  },
});
