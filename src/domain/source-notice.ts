/** What an operator should know of a source, or of the language models. */
export type SourceNoticeKind =
  /** A sender states a source that no pattern of the playbook fits. */
  | 'unknown-source'
  /** Fields are gone or have another type than before. */
  | 'drift'
  /** Nothing came for longer than is usual. */
  | 'silence'
  /** The token by which leads are fetched ends soon or is refused. */
  | 'access'
  /** Leads that its webhook named cannot be fetched. */
  | 'fetch'
  /** A reconciliation found leads that no webhook brought. */
  | 'missed'
  /** A language model is not served any more. */
  | 'model-retired'
  /** The built-in rules judge more leads than they may. */
  | 'model-fallback'
  /** Something fails for leads, and waits for an operator or for the vendor to work again. */
  | 'failure'
  /** A vendor does not answer: its calls wait until it does. */
  | 'vendor-away'
  /** Somebody got the same words twice. */
  | 'repeated-message'
  /** Too many messages on a channel bounced or were reported as spam: it was stopped. */
  | 'deliverability';

/** One thing that needs attention about a source. */
export interface SourceNotice {
  /** A source key of the playbook, a route where the whole route is meant, a channel, `models`, `vendors`, `messages`, or `failures`. */
  readonly source: string;
  readonly kind: SourceNoticeKind;
  /** What of the source: a field's name, a vendor; together with source and kind it names the notice. Never personal data. */
  readonly subject: string;
  /** One sentence for an operator, without personal data. */
  readonly because: string;
}
