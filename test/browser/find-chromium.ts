import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Finds the browser that the tests drive: what `LEADLINE_CHROMIUM` names, else the first Chromium or Chrome on PATH.
 * @throws Error which says what to install
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string {
  const { LEADLINE_CHROMIUM: named, PATH: folders = '' } = environment;
  const candidates =
    named === undefined || named === ''
      ? folders.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
      : [named];
  const found = candidates.find(isProgram);
  if (found !== undefined) return found;
  throw new Error(
    'The browser tests need Chromium: run `apt-get install chromium`, or name one in LEADLINE_CHROMIUM ' +
      `(looked at ${candidates.join(', ')}).`,
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
