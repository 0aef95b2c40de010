import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 20_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // Only the end-to-end tests run them, in a process of its own.
      exclude: [
        'src/cli/main.ts',
        'src/cli/start.ts',
        'src/cli/start-program.ts',
        'src/action/main.ts',
      ],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 90 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          globalSetup: 'tests/setup/compile-pack.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/setup/build.ts',
        },
      },
    ],
  },
});
