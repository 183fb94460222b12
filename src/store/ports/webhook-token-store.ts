/** Remembers signatures that do not cover the body they came with, so that nobody puts one under another body. */
export interface WebhookTokenStore {
  /**
   * Binds a token to the content it came with; answers false when it came with another content before. The sender may
   * repeat the same.
   * @param forgetBefore what was seen before this is forgotten; the caller refuses tokens that old by their age
   */
  bind(request: {
    readonly token: string;
    readonly content: string;
    readonly at: Date;
    readonly forgetBefore: Date;
  }): Promise<boolean>;
}
