import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { BROWSER_GLOBALS, NODE_GLOBALS } from './scripts/eslint/globals.mjs';
import { oldNames } from './scripts/eslint/old-names.mjs';
import { oneWayArrows } from './scripts/eslint/one-way-arrows.mjs';
import { typesByDefinition } from './scripts/eslint/types-by-definition.mjs';

const PACKAGE = 'packages/*/src/**/*.ts';
const SERVER = 'plugins/gov-publishing/server/src';
/** Rules that need no types, for every TypeScript file. */
const everyTypeScriptFile = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  eqeqeq: 'error',
  // Where a regular expression names control characters, they are what is being refused.
  'no-control-regex': 'off',
  'no-console': 'error',
  'prefer-const': 'error',
};

/** Rules that ask the type checker. A promise that nobody awaits writes after its transaction has ended. */
const askingTheTypes = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
  ],
};

/** A test that is switched off, or switches off the others, says nothing and looks like one that passes. */
const everyTestRuns = [
  {
    selector:
      'MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(only|skip|todo|failing)$/]',
    message: 'Every test runs: no .only, .skip, .todo or .failing.',
  },
  {
    selector: 'CallExpression[callee.name=/^(fit|fdescribe|xit|xtest|xdescribe)$/]',
    message: 'Every test runs: no f… and no x… variants.',
  },
];

/** What a package may import; only `platform` knows whether it runs in Node or in a browser. */
function packageImports(name, refused) {
  const message =
    'A package imports itself, what its package.json names and, below it, the log; Node only in platform/ and the tool.';
  return {
    files: [`packages/${name}/src/**/*.ts`],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: refused, message }] }],
      'no-restricted-globals': ['error', 'Buffer', 'process', 'fetch', 'strapi'],
    },
  };
}

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/build/',
      '**/.cache/',
      '**/.tmp/',
      '**/.strapi/',
      'types/generated/',
      'coverage/',
      'artifacts/',
      'public/uploads/',
      '**/api-types.d.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    rules: everyTypeScriptFile,
  },
  {
    files: [PACKAGE, `${SERVER}/**/*.ts`, 'tests/**/*.ts'],
    ignores: ['tests/site/**'],
    languageOptions: {
      parserOptions: {
        project: [
          './packages/*/tsconfig.json',
          './plugins/gov-publishing/tsconfig.json',
          './tests/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: askingTheTypes,
  },
  {
    files: [
      PACKAGE,
      'plugins/gov-publishing/{server,admin,bin}/**/*.{ts,tsx,js}',
      'scripts/**',
      'config/**',
      'src/**',
    ],
    rules: { 'max-lines': ['error', { max: 250 }] },
  },
  {
    files: [`${SERVER}/**/*.ts`],
    plugins: {
      gov: { rules: { 'one-way-arrows': oneWayArrows, 'types-by-definition': typesByDefinition } },
    },
    rules: { 'gov/one-way-arrows': 'error', 'gov/types-by-definition': 'error' },
  },
  {
    files: ['plugins/gov-publishing/{server,admin}/src/**/*.{ts,tsx}', 'packages/*/src/**/*.ts'],
    plugins: { words: { rules: { 'old-names': oldNames } } },
    rules: { 'words/old-names': 'error' },
  },
  {
    files: [`${SERVER}/**/*.ts`],
    ignores: [`${SERVER}/strapi-boundary.ts`, `${SERVER}/errors.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^@strapi/', message: 'What is taken from Strapi passes through strapi-boundary.ts.' },
          ],
        },
      ],
    },
  },
  {
    files: [`${SERVER}/domain/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\.|node:|@gov-publishing/|canonicalize$|date-fns$|zod$)',
              message:
                'The domain knows neither Strapi nor a database: only node:, our packages, canonicalize, date-fns and zod.',
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'strapi', 'fetch', 'process'],
    },
  },
  // The plugin needs the provenance package, that one needs the log, and no arrow runs back.
  packageImports('transparency-log', '^(?!\\.)'),
  packageImports('provenance', '^(?!\\.|@gov-publishing/transparency-log$|canonicalize$|zod$)'),
  {
    files: ['packages/*/src/{platform,cli}/*.ts'],
    rules: { 'no-restricted-imports': 'off', 'no-restricted-globals': 'off' },
  },
  {
    files: [`${SERVER}/**/*-controller.ts`],
    rules: { 'max-lines': ['error', { max: 100 }] },
  },
  {
    files: [`${SERVER}/**/contract.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!zod$|@gov-publishing/provenance|(?:\\.\\./)+domain/|\\.{1,2}/(?:.*/)?contract$)',
              message:
                'The panel is compiled with the contracts: they know zod, the words of records, the domain and one another.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['plugins/gov-publishing/admin/src/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/server/src/(?!domain/|(?:.*/)?contract$|messages/(?:th|en)/duties\\.json$)',
              message:
                'The panel speaks HTTP with the server; shared are the domain, which knows neither, the contracts and the words of duties.',
            },
            {
              regex: '/server/src/(?!domain/)(?:.*/)?contract$',
              allowTypeImports: true,
              message: 'Of a contract the panel takes the types: requests are judged by the server.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      // Tests reach into whatever an attacker could reach, which Strapi types as any or not at all.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      'no-restricted-syntax': ['error', ...everyTestRuns],
      'no-restricted-properties': [
        'error',
        {
          property: 'waitForTimeout',
          message: 'Wait for what is to come about (waitFor, until), or for the page to be at rest (atRest).',
        },
      ],
    },
  },
  {
    files: ['{packages/*,plugins/gov-publishing}/bin/**/*.js', 'tests/site/**/*.js', '**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { ...NODE_GLOBALS, require: 'readonly', module: 'readonly', __dirname: 'readonly' },
    },
  },
  {
    files: ['tests/site/src/admin/**/*.js'],
    languageOptions: { sourceType: 'module' },
  },
  {
    files: ['public/**/*.js'],
    languageOptions: { globals: BROWSER_GLOBALS },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: NODE_GLOBALS },
  },
);
