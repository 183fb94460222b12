import { pino, type Logger } from 'pino';
import type { Config } from './config.ts';

export type { Logger };

/** Makes the process's logger: JSON lines. Whoever logs passes ids and codes, never names, addresses or free text. */
export function createLogger({ logLevel }: Pick<Config, 'logLevel'>): Logger {
  return pino({
    level: logLevel,
    base: null,
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    serializers: { error: describeError },
  });
}

/**
 * Keeps of an error what cannot hold personal data: its name, its code and where it was thrown. Messages of vendors and
 * databases repeat values, so they stay out.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
  const code: unknown = 'code' in error ? error.code : undefined;
  return {
    name: error.name,
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(frames && { stack: frames.slice(0, 8) }),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
    ...(error instanceof AggregateError && { first: describeError(error.errors[0]), count: error.errors.length }),
  };
}
