/** A mail that came in, as far as it is read to understand it. */
export interface IncomingMail {
  /** By lower-case name; the values of a repeated header are joined by line breaks. */
  readonly headers: ReadonlyMap<string, string>;
  /** The sender's address, of the envelope or of the From header; a display name may stand before it. */
  readonly from: string;
  readonly subject?: string | undefined;
  /** The plain text; empty when there is none. */
  readonly text: string;
  readonly html?: string | undefined;
  readonly contentType?: string | undefined;
  /** The envelope's sender: `<>` or empty for the null return path of RFC 5321, section 4.5.5; absent when unknown. */
  readonly returnPath?: string | undefined;
}
