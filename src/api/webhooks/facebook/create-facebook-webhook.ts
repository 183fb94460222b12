import { createHmac } from 'node:crypto';
import { findVendorForm } from '../../../domain/find-vendor-form.ts';
import { ApiError } from '../../api-error.ts';
import { checkSignature } from '../check-signature.ts';
import type { LeadWebhook, Piece, PieceReading, ReadContext, WebhookRequest } from '../lead-webhook.ts';
import { requireSecret } from '../require-secret.ts';
import { facebookBodySchema, leadgenChangeSchema } from './facebook-schema.ts';
import { parseJson } from '../../parse-json.ts';

/** What Facebook puts into a body at most (developers.facebook.com/docs/graph-api/webhooks/getting-started). */
const maxChanges = 1_000;
/** A change has about 300 bytes. */
const maxBodyBytes = 1024 * 1024;

/** The lead of the dashboard's test button: no lead of this id can ever be fetched. */
const testLeadId = '444444444444';

interface FacebookWebhookOptions {
  /** FACEBOOK_APP_SECRET. */
  readonly appSecret?: string | undefined;
  readonly isSandboxed: boolean;
}

/**
 * Creates the webhook of Facebook Lead Ads. Its bodies name leads and carry nothing of them; each change of each entry
 * becomes a piece of its own, in the shape of a body with this one change.
 */
export function createFacebookWebhook({ appSecret, isSandboxed }: FacebookWebhookOptions): LeadWebhook {
  return {
    route: 'facebook',
    maxBodyBytes,
    authenticate: ({ headers, rawBody }) => {
      const secret = requireSecret(appSecret, isSandboxed, 'FACEBOOK_APP_SECRET');
      if (secret === undefined) return;
      // Facebook signs the bytes it sends, in which letters beyond ASCII are escaped: another spelling has another signature.
      const signature = createHmac('sha256', secret).update(rawBody).digest('hex');
      checkSignature(headers['x-hub-signature-256'], `sha256=${signature}`);
    },
    split,
    read,
    acknowledge: (response) => {
      // Any 200 will do; this text is the one of Facebook's own examples.
      response.status(200).type('text/plain').send('EVENT_RECEIVED');
    },
  };
}

function split({ rawBody }: WebhookRequest): Piece[] {
  const { object, entry: entries } = parseFacebookBody(rawBody);
  const changeCount = entries.reduce((count, { changes }) => count + (changes?.length ?? 1), 0);
  if (changeCount > maxChanges) {
    throw new ApiError(400, 'too_many_changes', `A body may have ${maxChanges} changes at most.`);
  }
  return entries.flatMap((entry) => {
    const { id, time, changes } = entry;
    // An entry without changes tells of something else, for example of messages; it is kept whole.
    if (changes === undefined) return [pieceOf({ object, entry: [entry] })];
    return changes.map((change) => pieceOf({ object, entry: [{ id, time, changes: [change] }] }, change));
  });
}

function pieceOf(body: unknown, change?: unknown): Piece {
  const leadgen = leadgenChangeSchema.safeParse(change);
  const leadId = leadgen.data?.value.leadgen_id;
  return {
    body: Buffer.from(JSON.stringify(body)),
    contentType: 'application/json',
    ...(leadId !== undefined && { dedupeKey: leadId, externalId: leadId }),
  };
}

function read({ body }: Piece, { sources }: ReadContext): PieceReading {
  const change = parseFacebookBody(body).entry[0]?.changes?.[0];
  const leadgen = leadgenChangeSchema.safeParse(change);
  if (!leadgen.success) return { kind: 'unusable', reason: reasonOf(change) };
  const { leadgen_id: leadId, form_id: formId } = leadgen.data.value;
  if (leadId === testLeadId) return { kind: 'unusable', reason: 'test-lead' };
  return { kind: 'reference', statedSource: findVendorForm(sources, 'facebook', formId)?.source };
}

function reasonOf(change: unknown): string {
  const isLeadgen = leadgenChangeSchema.pick({ field: true }).safeParse(change).success;
  return isLeadgen ? 'missing-leadgen-id' : 'not-a-leadgen-change';
}

function parseFacebookBody(bytes: Uint8Array): ReturnType<typeof facebookBodySchema.parse> {
  const parsed = facebookBodySchema.safeParse(parseJson(bytes));
  if (!parsed.success) throw new ApiError(400, 'invalid_event', 'The body is not a webhook of Facebook.');
  return parsed.data;
}
