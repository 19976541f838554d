import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  build: {
    // Four-year-old laptops and phones: see docs/testing.md.
    target: ['chrome109', 'edge109', 'firefox115', 'safari15.6'],
    // The strict content security policy allows no inline script and no data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    host: '127.0.0.1',
    // Against a running laptop edition.
    proxy: { '/api': 'http://localhost:8080', '/outbox': 'http://localhost:8080' },
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
