/** Sentences by the rule that must object to them; `innocent` ones must pass. */
export type Sentences = Readonly<Record<string, readonly string[]>>;
