/** What a field of a body holds. A list's entries are taken together: `mixed` when they differ. */
export type FieldType = 'string' | 'number' | 'boolean' | 'null' | 'object' | 'array' | 'mixed';

/**
 * The fields of a body by their paths, such as `leadData.source` and `answers[].type`; the empty path is the body itself.
 * It holds names and types, never a value.
 */
export type SubmissionShape = ReadonlyMap<string, FieldType>;

const maxDepth = 8;
const maxFields = 300;
const maxListEntries = 20;
const maxNameLength = 80;
/** Bounds the work for bodies of lists within lists. */
const maxPlaces = 3_000;

interface Place {
  readonly path: string;
  readonly value: unknown;
  readonly depth: number;
}

/**
 * Reads which fields a JSON-like body has. What is too deep, too many or too long is left out, the outer fields being
 * read first.
 */
export function submissionShape(body: unknown): SubmissionShape {
  const shape = new Map<string, FieldType>();
  const places: Place[] = [{ path: '', value: body, depth: 0 }];
  for (const place of places) {
    const type = typeOf(place.value);
    const known = shape.get(place.path);
    if (type === undefined || (known === undefined && shape.size >= maxFields)) continue;
    shape.set(place.path, known === undefined ? type : merged(known, type));
    if (place.depth < maxDepth) places.push(...placesInside(place).slice(0, maxPlaces - places.length));
  }
  return shape;
}

function typeOf(value: unknown): FieldType | undefined {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'string' || type === 'number' || type === 'boolean' || type === 'object' ? type : undefined;
}

function merged(one: FieldType, other: FieldType): FieldType {
  if (one === other || other === 'null') return one;
  return one === 'null' ? other : 'mixed';
}

function placesInside({ path, value, depth }: Place): Place[] {
  if (Array.isArray(value)) {
    return value
      .slice(0, maxListEntries)
      .map((entry: unknown) => ({ path: `${path}[]`, value: entry, depth: depth + 1 }));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .slice(0, maxFields)
    .map(([name, field]: [string, unknown]) => ({
      path: path === '' ? shown(name) : `${path}.${shown(name)}`,
      value: field,
      depth: depth + 1,
    }));
}

/** Makes a name fit for a notice: senders may put line breaks and control characters into it. */
function shown(name: string): string {
  return name.slice(0, maxNameLength).replaceAll(/[\p{C}\p{Z}]+/gu, ' ');
}
