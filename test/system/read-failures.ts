import type { UsedSystem } from './use-system.ts';

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
export async function causesOf(used: UsedSystem): Promise<readonly ToldCause[]> {
  return (await read<{ readonly failures: ToldCause[] }>(used, '/api/failures')).failures;
}

/** Reads the failures of one cause. */
export async function failuresOf(used: UsedSystem, cause: string): Promise<readonly ToldFailure[]> {
  return (await read<{ readonly failures: ToldFailure[] }>(used, `/api/failures/${cause}`)).failures;
}

async function read<Answer>({ system }: UsedSystem, path: string): Promise<Answer> {
  const response = await fetch(`${system.url}${path}`, { headers: { authorization: `Bearer ${system.apiToken}` } });
  return (await response.json()) as Answer;
}
