/** What of a playbook can stay as it was while all else changes. */
export interface PlaybookPart {
  /** Its folder and name, for example `templates/case-study`. */
  readonly name: string;
  /** Tells whether a file belongs to it: a template has several. */
  readonly holds: (file: string) => boolean;
}

const parts = /^(?<name>(?<folder>sequences|templates|content|prompts)\/[^/.]+)\.[^/]*$/;

/**
 * Tells to which sequence, template, piece of content or prompt a file belongs; undefined of a file that concerns the whole
 * playbook.
 */
export function partOf(file: string): PlaybookPart | undefined {
  const { folder, name } = parts.exec(file)?.groups ?? {};
  if (name === undefined) return undefined;
  return {
    name,
    holds: (other) => (folder === 'templates' ? parts.exec(other)?.groups?.['name'] === name : other === file),
  };
}
