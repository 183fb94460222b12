/**
 * Reads what stands at a path of keys and indexes, joined by dots; undefined where there is nothing. Own properties only.
 * Six lines, and not a JSONPath library: those bring filters and scripts, which a configuration must not run.
 */
export function readPath(value: unknown, path: string): unknown {
  let current = value;
  for (const key of path.split('.')) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined;
    current = (current as Record<string, unknown>)[key];
  }
  return current;
}
