import { defineConfig } from '@playwright/test';

/** Browser tests with the system's Chromium, against HEADWATER_URL with the demo loaded (scripts/with-demo.mjs). */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  // One server with one catalog: journeys that change it must not meet.
  workers: 1,
  fullyParallel: false,
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
