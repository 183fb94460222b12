import type { Response } from 'express';
import { Refusal } from '../refusal.ts';
import { batchAnswer } from './batch-answer.ts';

interface BatchInput {
  /** The caller's own name of an input, by which a 207 tells what became of it. */
  readonly objectWriteTraceId?: string | undefined;
}

/** Checks one input and gives what writes it. @throws Refusal */
type Prepare<Input> = (input: Input) => () => unknown;

/**
 * Writes the inputs of a batch and answers. Where every input has an `objectWriteTraceId`, what is refused is told in a 207
 * beside what was written (https://developers.hubspot.com/docs/api-reference/error-handling, "Multi-status errors"); else one
 * refusal refuses them all.
 */
export function writeBatch<Input extends BatchInput>(
  response: Response,
  {
    inputs,
    status,
    prepare,
  }: { readonly inputs: readonly Input[]; readonly status: number; readonly prepare: Prepare<Input> },
): void {
  if (!inputs.every(({ objectWriteTraceId }) => objectWriteTraceId !== undefined)) {
    const writes = inputs.map(prepare);
    response.status(status).json(batchAnswer(writes.map((write) => write())));
    return;
  }
  const results: unknown[] = [];
  const errors: unknown[] = [];
  for (const input of inputs) {
    try {
      results.push(prepare(input)());
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      errors.push({ ...(error.body as object), context: { objectWriteTraceId: [input.objectWriteTraceId] } });
    }
  }
  response.status(errors.length === 0 ? status : 207).json(batchAnswer(results, errors));
}
