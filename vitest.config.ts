import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Many tests start real processes, on machines that may be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Most of the time goes to the processes that tests start, not to the tests; the default leaves a processor free.
    maxWorkers: availableParallelism(),
  },
});
