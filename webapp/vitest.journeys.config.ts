import { defineConfig } from 'vitest/config';

/** The journeys walk through one laptop edition, each as a group of its own, two at a time. */
export default defineConfig({
  test: {
    include: ['journeys/**/*.journey.ts'],
    globalSetup: 'journeys/kith.ts',
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
