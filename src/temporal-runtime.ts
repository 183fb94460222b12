import { Runtime, type LogEntry } from '@temporalio/worker';
import { describeError, type Logger } from './logger.ts';

/** Sends what the Temporal SDK logs through the process's logger. Called once a process, before any connection. */
export function installTemporalRuntime(logger: Logger): void {
  Runtime.install({
    logger: {
      log: (level, message, meta) => write(logger, level, message, meta),
      trace: (message, meta) => write(logger, 'TRACE', message, meta),
      debug: (message, meta) => write(logger, 'DEBUG', message, meta),
      info: (message, meta) => write(logger, 'INFO', message, meta),
      warn: (message, meta) => write(logger, 'WARN', message, meta),
      error: (message, meta) => write(logger, 'ERROR', message, meta),
    },
    telemetryOptions: { logging: { filter: { core: 'WARN', other: 'WARN' }, forward: {} } },
    shutdownSignals: [],
  });
}

/** Said of every worker that serves a vendor's queue, and as it should be. */
const expected = 'No workflows registered, not polling for workflow tasks';

const levels = { TRACE: 'debug', DEBUG: 'debug', INFO: 'debug', WARN: 'warn', ERROR: 'error' } as const;

function write(logger: Logger, level: LogEntry['level'], message: string, meta: LogEntry['meta'] = {}): void {
  if (message === expected) return;
  const { error, ...fields } = meta as Record<string, unknown>;
  const printable = Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value !== 'bigint'));
  logger[levels[level]]({ ...printable, ...(error !== undefined && { error: describeError(error) }) }, message);
}
