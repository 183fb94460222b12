import { writeWorkflowBundle } from '../scripts/write-workflow-bundle.ts';
import { readConfig } from '../src/config.ts';
import { reportFatal } from '../src/report-fatal.ts';
import { untilSignal } from '../src/until-signal.ts';
import { lockFolder } from './folder-lock.ts';
import { FriendlyError } from './friendly-error.ts';
import { openLeadlineFolder } from './leadline-folder.ts';
import { playSampleLeadsOnce } from './play-sample-leads-once.ts';
import { withoutEmpty } from './sandbox-environment.ts';
import { startProduct } from './start-product.ts';
import { startSurroundings } from './start-surroundings.ts';
import { startUpTable } from './start-up-table.ts';
import { createStopwatch } from './stopwatch.ts';
import { untilParentGone } from './until-parent-gone.ts';

const say = (line: string): void => console.log(line);

/** Runs everything in one process and its Temporal server, until Ctrl-C. An argument names another folder for the state. */
async function main(): Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const stopped = Promise.race([untilSignal(), untilParentGone()]).then(() => stopping.abort());
  const stopwatch = createStopwatch(signal);
  const folder = await openLeadlineFolder(process.argv[2]);
  await using closing = new AsyncDisposableStack();
  closing.defer(lockFolder(folder.path('lock'), '.ts'));
  try {
    const workflowBundlePath = folder.path('workflow-bundle.js');
    const [surroundings] = await Promise.all([
      startSurroundings({ environment: withoutEmpty(process.env), folder, stopwatch, closing }),
      stopwatch.time('workflows', () => writeWorkflowBundle(workflowBundlePath)),
    ]);
    const { sandbox, sandboxed, temporal } = surroundings;
    const config = readConfig(surroundings.environment);
    const { apiUrl, modes, workersStopped } = await startProduct({ config, workflowBundlePath, stopwatch, closing });
    sandbox.setPublicUrl(apiUrl, config.publicUrl);

    say(startUpTable({ apiUrl, config, modes, surroundings, stopwatch }));
    const played = playSampleLeadsOnce({
      apiUrl,
      apiToken: config.apiToken,
      sandboxUrl: sandbox.url,
      sandboxed,
      folder,
      totalMs: stopwatch.totalMs,
      say,
      signal,
    });
    try {
      await Promise.race([stopped, workersStopped, temporal?.failed ?? stopped]);
    } finally {
      stopping.abort();
      await played;
    }
  } catch (error) {
    if (error !== signal.reason) throw error;
  }
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
