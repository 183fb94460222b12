import type { SequenceVersion } from '../../domain/sequence.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { ApiError } from '../api-error.ts';

/**
 * Finds a version of a sequence by the beginning of its hash: among those of the store, and the one of the playbook of today.
 * @throws ApiError 404 `unknown_version`, 409 `ambiguous_version`
 */
export async function findVersion(
  { store, currentVersion }: Pick<ApiDependencies, 'store' | 'currentVersion'>,
  sequence: string,
  hashPrefix: string,
): Promise<SequenceVersion> {
  const current = currentVersion(sequence);
  const kept = await store.versions.find(sequence, hashPrefix);
  const found = kept.filter(({ hash }) => hash !== current?.hash);
  if (current?.hash.startsWith(hashPrefix) === true) found.push(current);
  const [version, other] = found;
  if (version === undefined) {
    throw new ApiError(
      404,
      'unknown_version',
      `The sequence ${sequence} has no version that begins with ${hashPrefix}.`,
    );
  }
  if (other !== undefined) {
    throw new ApiError(409, 'ambiguous_version', `Several versions begin with ${hashPrefix}: give more of the hash.`);
  }
  return version;
}
