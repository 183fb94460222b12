import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Where the embedded start keeps everything: `.leadline/` beside `package.json`. Deleting it starts afresh. */
export interface LeadlineFolder {
  path(name: string): string;
  /** Answers a secret, making and keeping it the first time, readable by its owner alone. */
  secret(name: string, make: () => string): Promise<string>;
  /** True once something was remembered. */
  isRemembered(name: string): boolean;
  remember(name: string): Promise<void>;
}

/** Opens the folder, making it when it is missing. */
export async function openLeadlineFolder(
  root = resolve(import.meta.dirname, '..', '.leadline'),
): Promise<LeadlineFolder> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  const path = (name: string): string => join(root, name);
  return {
    path,
    async secret(name, make) {
      if (existsSync(path(name))) return readFileSync(path(name), 'utf8').trim();
      const made = make();
      await writeFile(path(name), `${made}\n`, { mode: 0o600, flag: 'wx' });
      return made;
    },
    isRemembered: (name) => existsSync(path(name)),
    remember: (name) => writeFile(path(name), ''),
  };
}

/** Makes a master key: 32 random bytes in base64. */
export function makeMasterKey(): string {
  return randomBytes(32).toString('base64');
}

/** Makes an operators' token. */
export function makeApiToken(): string {
  return randomBytes(24).toString('hex');
}
