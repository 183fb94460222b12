import type { Insertable, Selectable } from 'kysely';
import type { ModelCall } from '../ports/model-call-store.ts';
import type { Database } from '../schema.ts';
import type { Sealer } from '../sealing/sealer.ts';

type Table = Database['model_calls'];

/** Writes a call as a row. */
export function modelCallRow(leadId: string, call: ModelCall, sealer: Sealer): Insertable<Table> {
  return {
    lead_id: leadId,
    submission_id: call.submissionId,
    purpose: call.purpose,
    at: call.at,
    vendor: call.vendor,
    model: call.model ?? null,
    prompt_hash: call.promptHash,
    sealed_prompt: sealer.seal('model_calls.sealed_prompt', call.prompt),
    sealed_answer: call.rawAnswer === undefined ? null : sealer.seal('model_calls.sealed_answer', call.rawAnswer),
    error_code: call.errorCode ?? null,
    input_tokens: call.inputTokens ?? null,
    output_tokens: call.outputTokens ?? null,
    cost_usd: call.costUsd ?? null,
    latency_ms: call.latencyMs,
  };
}

/** Reads a call from its row. */
export function modelCallFromRow(row: Selectable<Table>, sealer: Sealer): ModelCall {
  return {
    submissionId: row.submission_id,
    purpose: row.purpose,
    at: row.at,
    vendor: row.vendor,
    model: row.model ?? undefined,
    promptHash: row.prompt_hash,
    prompt: sealer.open('model_calls.sealed_prompt', row.sealed_prompt),
    rawAnswer: row.sealed_answer === null ? undefined : sealer.open('model_calls.sealed_answer', row.sealed_answer),
    errorCode: row.error_code ?? undefined,
    inputTokens: row.input_tokens ?? undefined,
    outputTokens: row.output_tokens ?? undefined,
    costUsd: row.cost_usd === null ? undefined : Number(row.cost_usd),
    latencyMs: row.latency_ms,
  };
}
