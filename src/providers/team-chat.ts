export interface ChatPost {
  /** A channel's name or id as the vendor takes it, for example `#sales`. */
  readonly channel: string;
  /** Plain text; the adapter escapes what the vendor would read as markup. */
  readonly text: string;
}

/** Posts to the team's chat. */
export interface TeamChat {
  readonly vendor: string;
  /** @throws ProviderError. */
  post(post: ChatPost): Promise<{ readonly reference: string }>;
}
