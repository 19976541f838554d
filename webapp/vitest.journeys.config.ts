import { defineConfig } from 'vitest/config';

/** The journeys walk through one laptop edition, each as a group of its own, one after the other. */
export default defineConfig({
  test: {
    include: ['journeys/**/*.journey.ts'],
    globalSetup: 'journeys/kith.ts',
    environment: 'node',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
