import type { Email } from '../postmark/email.ts';
import { parseAddresses } from '../postmark/parse-addresses.ts';
import { sendGridRefusal } from './sendgrid-refusal.ts';

/** One condition of a query; a unique argument is what a custom argument is called there. */
const condition =
  /^\(?(?:unique_args\['(?<argument>[^']+)'\]|(?<field>to_email|from_email|subject))="(?<value>[^"]*)"\)?$/;

/**
 * Searches e-mails as Email Activity does, by custom arguments, addresses and subject, joined by AND
 * (https://www.twilio.com/docs/sendgrid/for-developers/sending-email/getting-started-email-activity-api#query-reference).
 * @throws Refusal 400 for any other query
 */
export function searchMessages(emails: readonly Email[], query: string): readonly Email[] {
  return query.split(' AND ').reduce((left, text) => left.filter(fits(text.trim())), emails);
}

function fits(text: string): (email: Email) => boolean {
  const { argument, field, value } = condition.exec(text)?.groups ?? {};
  if (argument !== undefined) return ({ metadata }) => metadata[argument] === value;
  switch (field) {
    case 'to_email':
      return ({ recipients }) => recipients.some(({ address }) => address === value);
    case 'from_email':
      return ({ from }) => parseAddresses(from)?.[0]?.address === value;
    case 'subject':
      return ({ subject }) => subject === value;
    default:
      throw sendGridRefusal(400, { field: 'query', message: 'invalid query' });
  }
}
