import type { SourceNotice } from './source-notice.ts';

/**
 * Tells operators of a source that no pattern of the playbook fits; undefined for a text that looks like anything but a
 * source's name, for it may be personal.
 */
export function unknownSourceNotice(statedSource: string, servedBy: string): SourceNotice | undefined {
  const name = statedSource.trim().toLowerCase();
  if (!/^[\p{L}\p{N}][\p{L}\p{N} _./:-]{0,79}$/u.test(name)) return undefined;
  return {
    source: servedBy,
    kind: 'unknown-source',
    subject: name,
    because: `A sender states the source "${name}", which no pattern of the playbook fits; ${servedBy} serves it.`,
  };
}
