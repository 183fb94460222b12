import type { TestSystem } from './start-system.ts';

/** A system that is asked over HTTP. */
interface Asked {
  readonly system: Pick<TestSystem, 'url' | 'apiToken'>;
}

/** A cause of failures as the API tells it. */
interface ToldCause {
  readonly cause: string;
  readonly count: number;
  readonly because: string;
  readonly examples: readonly { readonly leadId: string; readonly item: string }[];
}

/** One failure as the API tells it. */
interface ToldFailure {
  readonly leadId: string;
  readonly deliveryKey?: string;
  readonly error: { readonly vendor: string | null; readonly code: string };
  readonly payload: { readonly subject?: string; readonly text: string } | null;
}

/** Reads what fails now, by cause. */
export async function causesOf(used: Asked): Promise<readonly ToldCause[]> {
  return (await read<{ readonly failures: ToldCause[] }>(used, '/api/failures')).failures;
}

/** Reads the failures of one cause. */
export async function failuresOf(used: Asked, cause: string): Promise<readonly ToldFailure[]> {
  return (await read<{ readonly failures: ToldFailure[] }>(used, `/api/failures/${cause}`)).failures;
}

async function read<Answer>({ system }: Asked, path: string): Promise<Answer> {
  const response = await fetch(`${system.url}${path}`, { headers: { authorization: `Bearer ${system.apiToken}` } });
  return (await response.json()) as Answer;
}
