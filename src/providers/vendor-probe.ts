import type { MailRecord } from './mail-record.ts';
import type { WebhookPlace } from './registered-webhook.ts';

/** Something that an account lacks, in words for whoever may grant it. */
export interface Lack {
  readonly what: string;
  /** What to do, and where. */
  readonly cure: string;
}

/** Thrown when a vendor answers, and would not do what we need of it. */
export class LackingAccessError extends Error {
  override readonly name = 'LackingAccessError';
  readonly vendor: string;
  readonly lacks: readonly Lack[];

  constructor(vendor: string, lacks: readonly Lack[]) {
    super(`${vendor} lacks: ${lacks.map(({ what }) => what).join('; ')}`);
    this.vendor = vendor;
    this.lacks = lacks;
  }

  /** Tells it apart by its name: `instanceof` fails between module realms. */
  static is(value: unknown): value is LackingAccessError {
    return value instanceof Error && value.name === 'LackingAccessError';
  }
}

/** Calls a vendor so that nothing changes there. */
export interface VendorProbe {
  readonly vendor: string;
  /**
   * Resolves when the vendor answers, and lets us do what we need.
   * @throws ProviderError when it does not answer, LackingAccessError when something is to be granted or mended
   */
  probe(): Promise<void>;
  /**
   * Lists where the vendor posts to; absent where its API does not say.
   * @throws as `probe` does
   */
  listWebhooks?(): Promise<readonly WebhookPlace[]>;
  /**
   * Lists the DNS records that the vendor wants of a sending domain; none when it does not know the domain. Absent where
   * its API does not say.
   * @throws as `probe` does
   */
  listMailRecords?(senderDomain: string): Promise<readonly MailRecord[]>;
}
