/** What is known to be true when a draft is checked. */
export interface MessageFacts {
  /** A price or percentage that one of these sentences states may be in a message; no other may. */
  readonly statements: readonly string[];
}
