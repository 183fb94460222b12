import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';
import { currentPlatform, oldestUsableVersion, temporalCliVersion } from './temporal-cli-release.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @returns {string} where our own copy of the CLI stands once it was fetched */
export function cachedTemporalCli() {
  return join(root, '.leadline', 'cache', `temporal-${temporalCliVersion}-${currentPlatform()}`, 'temporal');
}

/**
 * Finds the Temporal CLI without fetching anything: on the PATH if it is recent enough, else our own copy.
 *
 * @returns {string | undefined} a program to run
 */
export function findTemporalCli() {
  const { succeeded, output } = run('temporal', ['--version'], 10_000);
  if (succeeded && isRecent(output)) return 'temporal';
  const cached = cachedTemporalCli();
  return existsSync(cached) ? cached : undefined;
}

/**
 * @param {string} output of `temporal --version`
 * @returns {boolean}
 */
export function isRecent(output) {
  const given = /temporal version v?(\d+)\.(\d+)\.(\d+)/.exec(output)?.slice(1).map(Number);
  const oldest = oldestUsableVersion.split('.').map(Number);
  if (given === undefined) return false;
  const firstDifference = oldest.findIndex((part, index) => part !== given[index]);
  return firstDifference === -1 || (given[firstDifference] ?? 0) > (oldest[firstDifference] ?? 0);
}
