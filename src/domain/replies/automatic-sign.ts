/** What kind of machine sent a mail. */
export type AutomaticReplyType = 'auto-reply' | 'out-of-office' | 'bounce-report' | 'our-own-copy' | 'bulk';

/** What tells that no person wrote a mail. */
export interface AutomaticSign {
  readonly type: AutomaticReplyType;
  readonly because: string;
}
