import { withValues, writePath } from './contact-fields.ts';

interface WriteDescription {
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Writes the values that are present where their description says, and what it sends as it stands. */
export function fieldsFrom(
  given: Readonly<Record<string, unknown>>,
  { fields, values }: WriteDescription,
): Record<string, unknown> {
  const body = withValues({}, values);
  for (const [name, path] of Object.entries(fields)) {
    if (given[name] !== undefined) writePath(body, path, given[name]);
  }
  return body;
}
