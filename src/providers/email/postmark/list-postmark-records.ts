import { z } from 'zod';
import { askVendor, underBase } from '../../ask-vendor.ts';
import { coveringDomain, type MailRecord } from '../../mail-record.ts';

interface PostmarkAccount {
  readonly accountToken: string;
  readonly baseUrl: string;
}

const text = z.string().nullish();
const domainsSchema = z.object({ Domains: z.array(z.object({ ID: z.number(), Name: z.string() })) });
const detailsSchema = z.object({
  DKIMHost: text,
  DKIMTextValue: text,
  DKIMPendingHost: text,
  DKIMPendingTextValue: text,
  ReturnPathDomain: text,
  ReturnPathDomainCNAMEValue: text,
});

/** What Postmark lists at once at most. */
const pageSize = 500;

/**
 * Asks Postmark which records a domain needs: its DKIM key, whose selector is a date (`20131031155228pm`;
 * https://postmarkapp.com/support/article/1113-how-do-i-manage-domains-using-the-api), and the CNAME of a
 * return path, where one was named (https://postmarkapp.com/developer/api/domains-api). SPF needs none: mail comes from
 * the return path (https://mxtoolbox.com/c/outboundemailsources?public=Postmark).
 */
export async function listPostmarkRecords(
  { accountToken, baseUrl }: PostmarkAccount,
  senderDomain: string,
): Promise<MailRecord[]> {
  const ask = async <Answer>(path: string, answer: z.ZodType<Answer>): Promise<Answer> => {
    const asked = await askVendor({
      vendor: 'postmark',
      url: underBase(baseUrl, path),
      headers: { 'x-postmark-account-token': accountToken },
      answer,
      lacks: {
        401: {
          what: 'the account token is refused',
          cure: 'Copy one from API Tokens of the account at account.postmarkapp.com and set POSTMARK_ACCOUNT_TOKEN.',
        },
      },
    });
    return asked.answer;
  };
  const { Domains } = await ask(`/domains?count=${pageSize}&offset=0`, domainsSchema);
  const domain = coveringDomain(Domains, senderDomain, ({ Name }) => Name);
  if (domain === undefined) return [];
  const told = await ask(`/domains/${domain.ID}`, detailsSchema);
  return [
    // While a key is changed the old one signs until the new one stands in DNS.
    record('DKIM', 'TXT', told.DKIMPendingHost, told.DKIMPendingTextValue) ??
      record('DKIM', 'TXT', told.DKIMHost, told.DKIMTextValue),
    record('return path', 'CNAME', told.ReturnPathDomain, told.ReturnPathDomainCNAMEValue),
  ].filter((one) => one !== undefined);
}

function record(
  purpose: MailRecord['purpose'],
  type: MailRecord['type'],
  name: string | null | undefined,
  value: string | null | undefined,
): MailRecord | undefined {
  return name == null || name === '' || value == null || value === '' ? undefined : { purpose, type, name, value };
}
