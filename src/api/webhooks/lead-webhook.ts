import type { IncomingHttpHeaders } from 'node:http';
import type { Response } from 'express';
import type { Sources } from '../../domain/sources.ts';
import type { StatedLead } from '../../domain/stated-lead.ts';
import type { SubmissionRoute } from '../../domain/submission.ts';

/** A request as its sender signed it. */
export interface WebhookRequest {
  readonly method: string;
  /** As the sender called it: the public URL with path and query. */
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly rawBody: Buffer;
  readonly receivedAt: Date;
}

/** One lead or event of a body, which stands for itself: it is stored, read and processed again alone. */
export interface Piece {
  readonly body: Uint8Array;
  readonly contentType: string;
  /** What the sender repeats when it sends the same again. */
  readonly dedupeKey?: string | undefined;
  /** The vendor's id of the lead behind it. */
  readonly externalId?: string | undefined;
}

/** What a stored piece is read with, at once and whenever an operator processes it again. */
export interface ReadContext {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly sources: Sources;
}

/** What a piece turns out to be. */
export type PieceReading =
  | { readonly kind: 'lead'; readonly stated: StatedLead }
  /** It only names a lead, by the piece's external id: the vendor is asked afterwards. `source` as far as it is known. */
  | { readonly kind: 'reference'; readonly statedSource?: string | undefined }
  /**
   * Authentic, and no lead; the reason is a stable code, for example `partial-response`. With `isSilent` even a sender who
   * is told of refusals is not told of this one.
   */
  | { readonly kind: 'unusable'; readonly reason: string; readonly isSilent?: boolean | undefined };

/** What became of a piece. */
export type PieceOutcome =
  | {
      readonly state: 'accepted';
      readonly submissionId: string;
      readonly leadId: string;
      readonly source: string;
      readonly isDuplicate: boolean;
    }
  | {
      readonly state: 'fetching' | 'observed' | 'unusable';
      readonly submissionId: string;
      readonly isDuplicate: boolean;
      /** Why it is unusable, as a stable code. */
      readonly reason?: string | undefined;
    };

/** What one vendor's webhook of leads knows of its sender; storing, answering and handing over are the same for all. */
export interface LeadWebhook {
  readonly route: SubmissionRoute;
  readonly maxBodyBytes: number;
  /** True: anybody may post, and nobody proves who they are. @default false */
  readonly isPublic?: boolean | undefined;
  /** True: a piece that is no usable lead is refused to its sender, who can mend it. @default false, it is kept */
  readonly refusesUnusable?: boolean | undefined;
  /** @throws ApiError 401 when the request is not known to come from the vendor */
  authenticate(request: WebhookRequest): void | Promise<void>;
  /** @throws ApiError 400 when the body is nothing that the vendor sends */
  split(request: WebhookRequest): readonly Piece[] | Promise<readonly Piece[]>;
  /** Reads one piece. @throws ApiError 400 when it is nothing that the vendor sends */
  read(piece: Piece, context: ReadContext): PieceReading | Promise<PieceReading>;
  /** Answers the vendor, in its own words, once everything is stored. */
  acknowledge(response: Response, outcomes: readonly PieceOutcome[], request: WebhookRequest): void;
}
