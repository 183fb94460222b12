import { readStatedLead, type NoLead, type ReadLead } from '../../domain/read-stated-lead.ts';
import type { LeadWebhook, Piece, ReadContext } from '../webhooks/lead-webhook.ts';

/** What a piece means for us, once hygiene has looked at it. */
export type Interpretation =
  | ReadLead
  | { readonly kind: 'reference'; readonly statedSource?: string | undefined }
  | {
      readonly kind: 'unusable';
      readonly reason: string;
      readonly message: string;
      readonly isSilent?: boolean | undefined;
    };

interface InterpretRequest extends ReadContext {
  readonly receivedAt: Date;
}

/**
 * Reads a piece as its webhook and the playbook say, at once and whenever an operator processes it again.
 * @throws ApiError 400 when it is nothing that the sender sends
 */
export async function interpretPiece(
  webhook: Pick<LeadWebhook, 'read'>,
  piece: Piece,
  { receivedAt, ...context }: InterpretRequest,
): Promise<Interpretation> {
  const reading = await webhook.read(piece, context);
  switch (reading.kind) {
    case 'lead':
      return toInterpretation(readStatedLead(reading.stated, context.sources, receivedAt));
    case 'reference':
      return reading;
    case 'unusable':
      return { ...reading, message: 'The body is authentic and holds no lead.' };
  }
}

function toInterpretation(lead: ReadLead | NoLead): Interpretation {
  return lead.kind === 'lead' ? lead : { kind: 'unusable', reason: lead.code, message: lead.message };
}
