/** What is known of a provider of e-mail, whatever the account. */
interface MailHosts {
  /** What the SPF record of the sending domain includes; absent where mail comes from a host of the provider's own below it. */
  readonly spfInclude?: string | undefined;
  /** Where DKIM usually stands; an account may have chosen other names. */
  readonly usualSelectors?: readonly string[] | undefined;
  /** Where what comes in is delivered. */
  readonly inboundHosts: readonly string[];
  /** Where its pages show the records to add. */
  readonly where: string;
  /** What lets us ask for the records. */
  readonly grant: string;
}

/**
 * What each vendor says of sending domains and of taking mail in. DKIM's selectors are the domain's own with each of them (a
 * date, `s1` and `s2` unless somebody chose others, any), so that they are asked for. Postmark and SendGrid send from a return
 * path that is a CNAME to them, where their own SPF record counts, so that the sender's domain needs none:
 * https://postmarkapp.com/support/article/1113-how-do-i-manage-domains-using-the-api,
 * https://mxtoolbox.com/c/outboundemailsources?public=Postmark,
 * https://postmarkapp.com/developer/user-guide/inbound/inbound-domain-forwarding;
 * https://support.sendgrid.com/hc/en-us/articles/21415314709147-Email-Authentication-SendGrid-s-Automated-Security-Explained,
 * https://www.twilio.com/docs/sendgrid/for-developers/parsing-email/setting-up-the-inbound-parse-webhook;
 * https://documentation.mailgun.com/docs/mailgun/user-manual/domains/domains-verify.
 */
export const mailHosts: Readonly<Record<string, MailHosts>> = {
  postmark: {
    inboundHosts: ['inbound.postmarkapp.com'],
    where: 'Sender Signatures, DNS Settings at account.postmarkapp.com',
    grant: 'set POSTMARK_ACCOUNT_TOKEN',
  },
  sendgrid: {
    usualSelectors: ['s1', 's2'],
    inboundHosts: ['mx.sendgrid.net'],
    where: 'Settings, Sender Authentication at app.sendgrid.com',
    grant: 'grant the key whitelabel.read (Sender Authentication, Read Access)',
  },
  mailgun: {
    spfInclude: 'mailgun.org',
    inboundHosts: ['mxa.mailgun.org', 'mxb.mailgun.org', 'mxa.eu.mailgun.org', 'mxb.eu.mailgun.org'],
    where: 'DNS records of the domain at app.mailgun.com',
    grant: 'take a key with the role Developer',
  },
};
