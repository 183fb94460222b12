/** Tags stand in one text, as the CRMs separate several values within one. */
const separator = ';';

/** Reads the tags of a text. */
export function readTags(text = ''): string[] {
  return text
    .split(separator)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

/** Writes tags as one text. */
export function writeTags(tags: readonly string[]): string {
  return tags.join(separator);
}
