import { mkdir } from 'node:fs/promises';
import { Socket } from 'node:net';
import { PGlite } from '@electric-sql/pglite';
import { CompiledQuery, Kysely, PGliteDialect, PostgresDialect, type Dialect } from 'kysely';
import pg from 'pg';
import type { Database } from './schema.ts';

const defaultPoolSize = 10;

/** How long a query waits for a connection before it fails. */
const connectionTimeoutMs = 10_000;

/** How long a database may be silent while it is asked something: what looks through months of leads takes a while. */
const usualSilenceMs = 60_000;

/** No transaction of ours waits for anything outside: one that idles has lost its process, and its locks must go. */
const limitIdleTransactions = "set idle_in_transaction_session_timeout = '30s'";

interface PoolLimits {
  readonly poolSize: number;
  readonly silenceMs: number;
}

interface DatabaseOptions {
  /** How many connections to PostgreSQL are kept at most; PGlite has one. @default 10 */
  readonly poolSize?: number | undefined;
  /** After so long without a word a connection is cut; 0 waits for ever. PGlite is not cut. @default 60_000 */
  readonly silenceMs?: number | undefined;
}

/**
 * Opens the database that the address names: `postgres://…` or `postgresql://…`, `pglite:FOLDER` (made when it is
 * missing) or `pglite:` for one in memory.
 * @throws TypeError for any other address
 */
export async function openDatabase(
  databaseUrl: string,
  { poolSize = defaultPoolSize, silenceMs = usualSilenceMs }: DatabaseOptions = {},
): Promise<Kysely<Database>> {
  return new Kysely<Database>({ dialect: await dialectOf(databaseUrl, { poolSize, silenceMs }) });
}

async function dialectOf(databaseUrl: string, { poolSize, silenceMs }: PoolLimits): Promise<Dialect> {
  const [scheme = '', rest = ''] = databaseUrl.split(/:(.*)/s);
  switch (scheme) {
    case 'postgres':
    case 'postgresql':
      return new PostgresDialect({
        pool: createPool(databaseUrl, poolSize, silenceMs),
        async onCreateConnection(connection) {
          await connection.executeQuery(CompiledQuery.raw(limitIdleTransactions));
        },
      });
    case 'pglite':
      if (rest !== '') await mkdir(rest, { recursive: true });
      return new PGliteDialect({ pglite: await (rest === '' ? PGlite.create() : PGlite.create(rest)) });
    default:
      throw new TypeError('The database address must begin with postgres://, postgresql:// or pglite:');
  }
}

function createPool(connectionString: string, max: number, silenceMs: number): pg.Pool {
  const types = new pg.TypeOverrides();
  // Reads bigint as a number, as PGlite does: ours are counters, far below 2^53.
  types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({
    connectionString,
    max,
    connectionTimeoutMillis: connectionTimeoutMs,
    application_name: 'leadline',
    types,
    stream: () => createSocket(silenceMs),
  });
  // A connection that breaks fails the next query on it, and the pool replaces it; unheard, its error, or the one that
  // the pool passes on when it lay idle, would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  return pool;
}

/** Cuts a connection whose database has hung; pg's own limit of a query would leave it in the pool. */
function createSocket(silenceMs: number): Socket {
  const socket = new Socket();
  return socket.setTimeout(silenceMs, () => socket.destroy(new Error('The database does not answer')));
}
