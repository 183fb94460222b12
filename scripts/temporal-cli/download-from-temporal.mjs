import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { temporalCliVersion } from './temporal-cli-release.mjs';

const answerTimeoutMs = 3_000;
const downloadTimeoutMs = 180_000;
const unpackTimeoutMs = 60_000;

/**
 * Downloads the Temporal CLI from Temporal's own site, the way its documentation says (docs.temporal.io/cli, "Install").
 *
 * @param {string} folder
 * @returns {Promise<string | undefined>} the program; nothing if the site cannot be reached
 */
export async function downloadFromTemporal(folder) {
  const archive = join(folder, 'temporal.tar.gz');
  const platform = `platform=${process.platform}&arch=${process.arch === 'x64' ? 'amd64' : process.arch}`;
  try {
    writeFileSync(archive, await download(`https://temporal.download/cli/archive/v${temporalCliVersion}?${platform}`));
  } catch {
    return undefined;
  }
  const { succeeded } = run('tar', ['-xzf', archive, '-C', folder, 'temporal'], unpackTimeoutMs);
  return succeeded ? join(folder, 'temporal') : undefined;
}

/**
 * @param {string} url
 * @returns {Promise<Buffer>}
 */
async function download(url) {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), answerTimeoutMs);
  try {
    const signal = AbortSignal.any([silence.signal, AbortSignal.timeout(downloadTimeoutMs)]);
    const response = await fetch(url, { signal });
    clearTimeout(timer);
    if (!response.ok) throw new Error(`The download answered ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  } finally {
    clearTimeout(timer);
  }
}
