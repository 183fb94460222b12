import { readConfig } from '../src/config.ts';
import { reportFatal } from '../src/report-fatal.ts';
import { untilSignal } from '../src/until-signal.ts';
import { lockFolder } from './folder-lock.ts';
import { FriendlyError } from './friendly-error.ts';
import { openLeadlineFolder } from './leadline-folder.ts';
import { playSampleLeads } from './sample-leads.ts';
import { startProduct } from './start-product.ts';
import { startSurroundings } from './start-surroundings.ts';
import { startUpTable } from './start-up-table.ts';
import { createStopwatch } from './stopwatch.ts';

const say = (line: string): void => console.log(line);

/** Runs everything in one process and its Temporal server, until Ctrl-C. */
async function main(): Promise<void> {
  const stopwatch = createStopwatch();
  const folder = await openLeadlineFolder();
  await using closing = new AsyncDisposableStack();
  closing.defer(lockFolder(folder.path('lock'), 'embedded/start.ts'));

  const surroundings = await startSurroundings({ environment: process.env, folder, stopwatch, closing });
  const config = readConfig(surroundings.environment);
  const product = await startProduct({ config, stopwatch, closing });
  surroundings.sandbox.setPublicUrl(product.apiUrl);

  const { sandbox, sandboxed, temporalUiUrl } = surroundings;
  const { apiToken, databaseUrl } = config;
  say(
    startUpTable({
      apiUrl: product.apiUrl,
      temporalUiUrl,
      temporalAddress: surroundings.temporalAddress,
      sandboxUrl: sandbox.url,
      database: databaseUrl.startsWith('pglite:') ? `PGlite in ${databaseUrl.slice('pglite:'.length)}` : 'PostgreSQL',
      apiToken,
      sandboxed,
      phases: stopwatch.phases,
      totalMs: stopwatch.totalMs(),
    }),
  );

  const ended = untilSignal(product.workersStopped);
  if (!folder.isRemembered('samples-played')) {
    const stopPlaying = new AbortController();
    const played = playSampleLeads({
      apiUrl: product.apiUrl,
      apiToken,
      sandboxUrl: sandbox.url,
      totalMs: stopwatch.totalMs,
      say,
      signal: stopPlaying.signal,
    })
      .then(() => folder.remember('samples-played'))
      .catch((error: unknown) => {
        if (!stopPlaying.signal.aborted) throw error;
      });
    await Promise.race([ended, played]);
    await ended.finally(() => stopPlaying.abort());
  }
  await ended;
  say('\nStopping: the requests and activities in hand end first …');
}

main()
  .then(() => {
    say('Stopped.');
    process.exit(0);
  })
  .catch((error: unknown) => {
    if (!(error instanceof FriendlyError)) reportFatal(error);
    console.error(error.message);
    process.exit(1);
  });
