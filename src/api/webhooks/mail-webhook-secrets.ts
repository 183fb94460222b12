/**
 * What the webhooks of replies and delivery events are checked with. Outside the sandbox a vendor without its secret is
 * refused.
 */
export interface MailWebhookSecrets {
  /** What Postmark must give as basic auth. */
  readonly postmark?: { readonly user: string; readonly password: string } | undefined;
  readonly sendGrid: {
    /** Of the event webhook's signature: SPKI in base64. */
    readonly eventPublicKey?: string | undefined;
    /** Of Inbound Parse's security policy, likewise. */
    readonly inboundPublicKey?: string | undefined;
    /** What the address of Inbound Parse carries where it is not signed. */
    readonly inboundSecret?: string | undefined;
  };
  readonly mailgun: { readonly signingKey?: string | undefined };
  readonly twilio: { readonly authToken?: string | undefined };
}

/** The secrets, and whether a vendor without one is served. */
export interface WebhookGuard {
  readonly secrets: MailWebhookSecrets;
  /** True when messages go to a stand-in: then webhooks without a configured secret are served too. */
  readonly isSandboxed: boolean;
}
