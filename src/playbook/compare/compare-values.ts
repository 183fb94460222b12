import { isDeepStrictEqual } from 'node:util';

/** One difference between two values that were read from YAML. */
export interface ValueChange {
  /** The keys that lead to it; an entry of a list is named by its id, name or sector, or by what it is. */
  readonly path: readonly string[];
  /** Absent: it was added. */
  readonly before?: unknown;
  /** Absent: it was removed. */
  readonly after?: unknown;
  /** True: the entries of a list stand in another order. */
  readonly isReordered?: boolean;
}

/** Lists how one value differs from another, as deep inside as they can be compared. */
export function compareValues(before: unknown, after: unknown, path: readonly string[] = []): ValueChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, path);
  if (isRecord(before) && isRecord(after)) {
    return compareEntries(new Map(Object.entries(before)), new Map(Object.entries(after)), path);
  }
  return [{ path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
}

function compareEntries(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
  path: readonly string[],
): ValueChange[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((key) => compareValues(before.get(key), after.get(key), [...path, key]));
}

function compareLists(before: readonly unknown[], after: readonly unknown[], path: readonly string[]): ValueChange[] {
  const [olds, news] = [byName(before), byName(after)];
  const common = [...olds.keys()].filter((name) => news.has(name));
  const isReordered = !isDeepStrictEqual(
    common,
    [...news.keys()].filter((name) => olds.has(name)),
  );
  return [...compareEntries(olds, news, path), ...(isReordered ? [{ path, isReordered }] : [])];
}

/** Entries of one name are told apart by their number. */
function byName(entries: readonly unknown[]): Map<string, unknown> {
  const named = new Map<string, unknown>();
  for (const entry of entries) {
    const name = nameOf(entry);
    let unique = name;
    for (let number = 2; named.has(unique); number += 1) unique = `${name} (${number})`;
    named.set(unique, entry);
  }
  return named;
}

function nameOf(entry: unknown): string {
  if (!isRecord(entry)) return String(entry);
  const name = ['id', 'name', 'sector', 'formId', 'include']
    .map((key) => entry[key])
    .find((value) => value !== undefined);
  return typeof name === 'string' ? name : JSON.stringify(entry);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
