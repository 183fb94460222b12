import { leadSearchAttributes } from '../src/workflows/search-attributes.ts';

const typeNames: Readonly<Record<string, string>> = { KEYWORD: 'Keyword', INT: 'Int', BOOL: 'Bool' };

/**
 * What every dev server of ours is told at its start: our search attributes, and to be fair between the sources of leads, which
 * a server is only when told (https://docs.temporal.io/develop/task-queue-priority-fairness).
 */
export const temporalServerFlags: readonly string[] = [
  ...leadSearchAttributes.flatMap(({ name, type }) => ['--search-attribute', `${name}=${typeNames[type] ?? type}`]),
  ...['--dynamic-config-value', 'matching.enableFairness=true'],
];
