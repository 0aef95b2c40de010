import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';

/** The rooms that run anywhere: terminal, browser, editor. */
const pureRooms = [
  'src/{text,markdown,framework,document,probes,lint,report,scaffold}/**/*.ts',
  'src/index.ts',
];

const ourOwn = {
  rules: {
    '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/no-non-null-assertion': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    '@typescript-eslint/ban-ts-comment': 'error',
    'no-restricted-syntax': [
      'error',
      {
        selector: 'ExportDefaultDeclaration',
        message: 'Export by name, so that a thing is called the same everywhere.',
      },
    ],
    eqeqeq: 'error',
  },
};

const sizes = {
  files: ['src/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts'],
  rules: {
    'max-lines': ['error', { max: 200 }],
    'max-lines-per-function': ['error', { max: 50 }],
    'max-params': ['error', { max: 3 }],
  },
};

const purity = {
  files: pureRooms,
  rules: {
    'no-console': 'error',
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: ['node:*'], message: 'Reading the world belongs to src/node or src/cli.' },
        ],
      },
    ],
    'no-restricted-globals': ['error', 'process', 'Buffer', 'performance', 'fetch', 'setTimeout'],
  },
};

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'built-in/*.js', 'fixtures/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    ...ourOwn,
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: { require: 'readonly', process: 'readonly' } },
  },
  sizes,
  purity,
  { files: ['*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
