import type { CrmContact } from '../../../domain/dossier.ts';
import { cleanTimeZone } from '../../../domain/hygiene/clean-time-zone.ts';
import type { CrmFields } from '../../crm.ts';
import { readPath } from '../../read-path.ts';
import type { HttpCrmConfiguration } from './http-crm-schema.ts';

type ContactDescription = HttpCrmConfiguration['contact'];

/** Reads a contact by its description; undefined when it has no id. */
export function contactFrom(record: unknown, { id, fields, tagSeparator }: ContactDescription): CrmContact | undefined {
  const contactId = textOf(readPath(record, id));
  if (contactId === undefined) return undefined;
  const read = (name: keyof typeof fields): string | undefined => {
    const path = fields[name];
    return path === undefined ? undefined : textOf(readPath(record, path));
  };
  const tags = fields.tags === undefined ? undefined : readPath(record, fields.tags);
  return {
    contactId,
    email: read('email'),
    firstName: read('firstName'),
    lastName: read('lastName'),
    phone: read('phone'),
    company: read('company'),
    jobTitle: read('jobTitle'),
    timeZone: cleanTimeZone(read('timeZone')).value,
    lifecycleStage: read('lifecycleStage'),
    ownerId: read('ownerId'),
    createdAt: read('createdAt'),
    status: read('autoStatus'),
    tags: tagsIn(tags, tagSeparator),
  };
}

/** Writes the fields that are present and described, but for those that stand in the record already. */
export function changesFrom(
  fields: CrmFields & { readonly email?: string | undefined },
  { fields: paths, tagSeparator }: ContactDescription,
  record?: unknown,
): Record<string, unknown> {
  const { tags, ...others } = fields;
  const written: Readonly<Record<string, unknown>> = {
    ...others,
    tags: tags === undefined || tagSeparator === undefined ? tags : tags.join(tagSeparator),
  };
  const body = {};
  for (const [name, path] of Object.entries(paths)) {
    const value = written[name];
    const isNews = JSON.stringify(readPath(record, path) ?? null) !== JSON.stringify(value);
    if (value !== undefined && isNews) writePath(body, path, value);
  }
  return body;
}

/** Adds to a body what is always sent, by the paths where it goes. */
export function withValues(
  body: Record<string, unknown>,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  for (const [path, value] of Object.entries(values)) writePath(body, path, value);
  return body;
}

/** Writes a value at a path of keys joined by dots, making what is between. */
export function writePath(body: Record<string, unknown>, path: string, value: unknown): void {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    body[key] = value;
    return;
  }
  const within = (body[key] ??= {}) as Record<string, unknown>;
  writePath(within, rest.join('.'), value);
}

/** Takes a text or a number; nothing else, and nothing empty. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function tagsIn(value: unknown, separator: string | undefined): string[] {
  const parts: readonly unknown[] =
    typeof value === 'string' && separator !== undefined ? value.split(separator) : Array.isArray(value) ? value : [];
  return parts.flatMap((part) => (typeof part === 'string' && part.trim() !== '' ? part.trim() : []));
}
