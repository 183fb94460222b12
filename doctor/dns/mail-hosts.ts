/** What a provider of e-mail has its users enter into DNS. */
interface MailHosts {
  /** What SPF includes. */
  readonly spfInclude: string;
  /** Where its DKIM keys are known to stand. Absent where each account has names of its own. */
  readonly dkimSelectors?: readonly string[] | undefined;
  /** Where what comes in is delivered. */
  readonly inboundHosts: readonly string[];
  /** Where its pages show the records to add. */
  readonly where: string;
}

/** By vendor (the pages on sending domains of each; SMTP servers have none). */
export const mailHosts: Readonly<Record<string, MailHosts>> = {
  postmark: {
    spfInclude: 'spf.mtasv.net',
    inboundHosts: ['inbound.postmarkapp.com'],
    where: 'Sender Signatures at account.postmarkapp.com',
  },
  sendgrid: {
    spfInclude: 'sendgrid.net',
    dkimSelectors: ['s1', 's2'],
    inboundHosts: ['mx.sendgrid.net'],
    where: 'Settings, Sender Authentication at app.sendgrid.com',
  },
  mailgun: {
    spfInclude: 'mailgun.org',
    dkimSelectors: ['smtp', 'mailo', 'k1', 'mx', 'pic', 'krs', 's1'],
    inboundHosts: ['mxa.mailgun.org', 'mxb.mailgun.org', 'mxa.eu.mailgun.org', 'mxb.eu.mailgun.org'],
    where: 'DNS records of the domain at app.mailgun.com',
  },
};
