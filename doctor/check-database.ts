import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { Config } from '../src/config.ts';
import { openDatabase } from '../src/store/open-database.ts';
import type { Check } from './check.ts';
import { tryCheck } from './try-check.ts';

const folder = fileURLToPath(new URL('../migrations/', import.meta.url));

/** The oldest PostgreSQL that is still maintained (https://www.postgresql.org/support/versioning/). */
const oldestMajor = 14;

const about = { area: 'database', subject: 'PostgreSQL' } as const;

/** Looks at the version of the database and its migrations, without changing anything. */
export function checkDatabase({ databaseUrl }: Pick<Config, 'databaseUrl'>): Promise<readonly Check[]> {
  if (!databaseUrl.startsWith('postgres')) {
    const says = 'the embedded database belongs to the process that runs; set DATABASE_URL for production';
    return Promise.resolve([{ ...about, state: 'advice', says }]);
  }
  return tryCheck(about, async () => {
    const db = await openDatabase(databaseUrl, { poolSize: 1 });
    try {
      const { rows } = await sql<{ version: string; migrations: string | null }>`
        select current_setting('server_version_num') as version, to_regclass('migrations')::text as migrations`.execute(
        db,
      );
      const major = Math.floor(Number(rows[0]?.version) / 10_000);
      const isMade = rows[0]?.migrations != null;
      const applied = isMade
        ? (await db.selectFrom('migrations').select('name').execute()).map(({ name }) => name)
        : [];
      return [versionCheck(major), migrationCheck(applied, await shippedMigrations())];
    } finally {
      await db.destroy();
    }
  });
}

function versionCheck(major: number): Check {
  const says = `PostgreSQL ${major}`;
  return major >= oldestMajor
    ? { ...about, state: 'ok', says }
    : { ...about, state: 'missing', says, cure: `Use PostgreSQL ${oldestMajor} or later.` };
}

function migrationCheck(applied: readonly string[], shipped: readonly string[]): Check {
  const missing = shipped.filter((name) => !applied.includes(name));
  if (missing.length > 0) {
    const says = `${missing.length} of ${shipped.length} migrations are not applied`;
    return { ...about, state: 'missing', says, cure: 'Start a server or worker of this version: it applies them.' };
  }
  const newer = applied.filter((name) => !shipped.includes(name));
  return newer.length === 0
    ? { ...about, state: 'ok', says: `all ${shipped.length} migrations are applied` }
    : { ...about, state: 'advice', says: `it has ${newer.length} migrations of a later version than this one` };
}

async function shippedMigrations(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.sql'));
}
