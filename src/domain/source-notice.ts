/** What an operator should know of a source. */
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
  | 'missed';

/** One thing that needs attention about a source. */
export interface SourceNotice {
  /** A source key of the playbook, or a route where the whole route is meant. */
  readonly source: string;
  readonly kind: SourceNoticeKind;
  /** What of the source: a field's name, a vendor; together with source and kind it names the notice. Never personal data. */
  readonly subject: string;
  /** One sentence for an operator, without personal data. */
  readonly because: string;
}
