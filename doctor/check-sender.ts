import type { Config } from '../src/config.ts';
import type { EmailConfig } from '../src/email-config.ts';
import type { Playbook } from '../src/playbook/playbook.ts';
import { ProviderError } from '../src/providers/provider-error.ts';
import { LackingAccessError, type VendorProbe } from '../src/providers/vendor-probe.ts';
import type { Check } from './check.ts';
import { checkMailDns } from './dns/check-mail-dns.ts';
import type { MailVendor } from './dns/check-sending-domain.ts';
import type { DnsResolver } from './dns/resolve-dns.ts';
import { tryCheck } from './try-check.ts';

interface SenderToCheck {
  readonly config: Pick<Config, 'email' | 'emailFallback' | 'sandboxed'>;
  readonly senders: Playbook['senders'];
  readonly probes: readonly VendorProbe[];
  readonly resolver: DnsResolver;
}

/** Reads the DNS of the domain that we send from, for the usual provider and the one that stands in. */
export async function checkSender({ config, senders, probes, resolver }: SenderToCheck): Promise<readonly Check[]> {
  const { email, emailFallback, sandboxed } = config;
  if (email === undefined) {
    const cure = 'Set POSTMARK_SERVER_TOKEN, or the keys of SendGrid, Mailgun or SMTP.';
    return [{ area: 'vendor', subject: 'e-mail', state: 'missing', says: 'nobody sends e-mail', cure }];
  }
  const real = [email, emailFallback].filter((one) => one !== undefined && !sandboxed.has(one.vendor));
  if (real.length === 0) return [];
  const senderDomain = senders.sender.address.split('@')[1] ?? '';
  return tryCheck({ area: 'DNS', subject: senderDomain }, async () => {
    const vendors = await Promise.all(
      real.filter((one) => one !== undefined).map((one) => mailVendorOf(one, probes, senderDomain)),
    );
    return checkMailDns(resolver, { vendors, senderDomain, replyDomain: senders.replyDomain });
  });
}

async function mailVendorOf(
  email: EmailConfig,
  probes: readonly VendorProbe[],
  senderDomain: string,
): Promise<MailVendor> {
  const { vendor } = email;
  const probe = probes.find((one) => one.vendor === vendor);
  return {
    vendor,
    // Mailgun signs as its own domain, from which bounces come as well.
    signingDomain: email.vendor === 'mailgun' ? email.domain : undefined,
    records: await probe?.listMailRecords?.(senderDomain).catch(unlessUntold),
  };
}

/** What keeps the vendor from answering is told by the check of the vendor; here it has not said. */
function unlessUntold(error: unknown): undefined {
  if (LackingAccessError.is(error) || ProviderError.is(error)) return;
  throw error;
}
