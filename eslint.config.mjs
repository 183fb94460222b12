import { defineConfig } from 'eslint/config';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** The rooms of `src/` and what each may import; whoever is not named here is a composition root. */
const arrows = [
  { room: 'domain', mayKnow: [] },
  { room: 'playbook', mayKnow: ['domain'] },
  { room: 'providers', mayKnow: ['domain'] },
  { room: 'store', mayKnow: ['domain'] },
  { room: 'workflows', mayKnow: ['domain', 'activities'] },
  { room: 'activities', mayKnow: ['domain', 'playbook', 'providers', 'store'] },
  { room: 'api', mayKnow: ['domain', 'store', 'workflows'] },
];

const zones = arrows.map(({ room, mayKnow }) => ({
  target: `./src/${room}/**/!(*.test).ts`,
  from: './src',
  except: [room, ...mayKnow].map((name) => `./${name}`),
  message: `src/${room} may know only ${[room, ...mayKnow].join(', ')} (docs/how-it-works.md, "Rooms").`,
}));

export default defineConfig(
  { ignores: ['node_modules', 'dist', '.leadline', 'coverage'] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.js', '*.mjs', 'scripts/*.mjs'] } },
    },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.mjs'] })] },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'object-shorthand': 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'import-x/no-default-export': 'error',
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only src/config.ts reads the environment.' },
      ],
    },
  },
  {
    files: ['src/workflows/**/!(*.test).ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^node:', message: 'Workflows run in a sandbox without Node.' },
            { regex: '/activities/', allowTypeImports: true, message: 'Workflows import activities as types only.' },
            {
              regex: '^(zod|liquidjs|luxon|yaml|temporal-polyfill|date-holidays|chrono-node)(/.*)?$',
              message: 'Rules run in activities, so that replays stay safe.',
            },
          ],
        },
      ],
    },
  },
  {
    files: [
      'src/config.ts',
      'embedded/**',
      'scripts/**',
      'bench/**',
      'eval/**',
      'playbook-tools/**',
      'doctor/**',
      'simulate/**',
      'chaos/**',
      'test/**',
      '**/*.test.ts',
      'sandbox/**/*.test.ts',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: [
      'embedded/**',
      'scripts/**',
      'bench/**',
      'chaos/**',
      'eval/**',
      'playbook-tools/**',
      'doctor/**',
      'simulate/**',
    ],
    rules: { 'no-console': 'off' },
  },
  // Tools take these by their default export.
  {
    files: ['*.config.js', '*.config.mjs', 'scripts/*-reporter.mjs'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  // Plain JavaScript is typed by its JSDoc, which tsc reads and this rule does not.
  {
    files: ['**/*.mjs', '**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
);
