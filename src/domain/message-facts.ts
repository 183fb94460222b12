/** What is known to be true when a draft is checked. What is absent is not checked. */
export interface MessageFacts {
  /** A price, percentage, deadline or offer that one of these sentences states may be in a message; no other may. */
  readonly statements: readonly string[];
  /** Links of our own that were made for this very message; exactly these pass, whatever hosts are allowed. */
  readonly ownLinks?: readonly string[] | undefined;
  /** The language that the message is to be in, as ISO 639-1, such as `de`. */
  readonly language?: string | undefined;
  /** To whom the message goes. An empty object says that the lead told no name: then it may greet nobody by name. */
  readonly lead?:
    | {
        readonly firstName?: string | undefined;
        readonly lastName?: string | undefined;
        readonly company?: string | undefined;
      }
    | undefined;
  /** What we and our products are called, and who may sign. */
  readonly ourNames?: readonly string[] | undefined;
  /** Titles of our content, which may hold words that would be a promise elsewhere. */
  readonly titles?: readonly string[] | undefined;
  /** What the lead wrote: a message must not repeat it at length. */
  readonly leadWords?: string | undefined;
}
