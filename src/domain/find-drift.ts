import type { FieldType, SubmissionShape } from './submission-shape.ts';

/** A field that a source used to send and no longer does, or that is of another type than it was. */
export type DriftFinding =
  | { readonly kind: 'gone'; readonly path: string }
  | { readonly kind: 'changed'; readonly path: string; readonly was: FieldType; readonly is: FieldType };

interface Comparison {
  readonly earlier: readonly SubmissionShape[];
  readonly recent: readonly SubmissionShape[];
}

/** Fewer tell nothing. */
const fewestEarlier = 20;
const fewestRecent = 5;

/** A field in so large a part of the earlier submissions is one that the source always sends. */
const usualShare = 0.9;

/**
 * Compares what a source sent earlier with what it sends now. A field that was usual and is in none of the recent
 * submissions is gone; one that was usually of one type and is of another in all of them has changed. New fields are no
 * drift, nor are fields that were empty. Of a part that is gone or changed as a whole, the fields inside are not told.
 */
export function findDrift({ earlier, recent }: Comparison): DriftFinding[] {
  if (earlier.length < fewestEarlier || recent.length < fewestRecent) return [];
  const usualCount = usualShare * earlier.length;
  const findings = [...countTypes(earlier)].flatMap(([path, counts]) => {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (total < usualCount) return [];
    const was = [...counts].find(([, count]) => count >= usualCount)?.[0];
    return findingOf(path, was, recent) ?? [];
  });
  return findings.filter(({ path }) => !findings.some((outer) => isInside(path, outer.path)));
}

function countTypes(shapes: readonly SubmissionShape[]): Map<string, Map<FieldType, number>> {
  const counts = new Map<string, Map<FieldType, number>>();
  for (const [path, type] of shapes.flatMap((shape) => [...shape])) {
    const ofPath = counts.get(path) ?? new Map<FieldType, number>();
    counts.set(path, ofPath.set(type, (ofPath.get(type) ?? 0) + 1));
  }
  return counts;
}

function findingOf(
  path: string,
  was: FieldType | undefined,
  recent: readonly SubmissionShape[],
): DriftFinding | undefined {
  const types = recent.flatMap((shape) => shape.get(path) ?? []);
  const [is] = types;
  if (is === undefined) return { kind: 'gone', path };
  // What was always empty, or a list of everything, had no type that could change.
  if (was === undefined || was === 'null' || was === 'mixed') return undefined;
  const isChanged = types.length === recent.length && types.every((type) => type !== was && type !== 'mixed');
  return isChanged ? { kind: 'changed', path, was, is } : undefined;
}

function isInside(path: string, outer: string): boolean {
  return path !== outer && (outer === '' || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`));
}
