import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = process.env.HEADWATER_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    // The server sends compressed answers; what counts is checked by scripts/size.mjs.
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/api', '/q'].map((path) => [path, { target: server, ws: path === '/graphql' }]),
    ),
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test/setup.ts'],
    restoreMocks: true,
  },
});
