import { fieldWords } from '../../domain/field-words.ts';

/** The fields of an object that somebody sent. */
export type Fields = Readonly<Record<string, unknown>>;

/** A field with its name in plain words too, so that `pageURL`, `page_url` and `page-url` are one. */
export interface NamedField {
  readonly name: string;
  readonly words: string;
  readonly value: unknown;
}

/** Tells whether a value has fields, which a list has not. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** No form has more fields; reading more would only keep the server busy for whoever made them up. */
const maxFields = 1_000;

/** Lists an object's own fields, the first thousand; of anything else, none. */
export function namedFields(value: unknown): NamedField[] {
  if (!isFields(value)) return [];
  return Object.entries(value)
    .slice(0, maxFields)
    .map(([name, one]) => ({ name, words: fieldWords(name), value: one }));
}

/** Answers the value of the first field that goes under one of some names. */
export function valueOf(fields: readonly NamedField[], names: readonly string[]): unknown {
  return fields.find(({ words, value }) => names.includes(words) && value != null && value !== '')?.value;
}
