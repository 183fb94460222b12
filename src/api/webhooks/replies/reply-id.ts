import { createHash } from 'node:crypto';

/**
 * Names a mail by what is the same whenever its vendor sends it again. Its Message-ID alone is not enough: some programs
 * give the same to all their answers.
 */
export function replyIdOf(parts: readonly (string | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
