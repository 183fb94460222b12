import { describe, expect, it } from '@jest/globals';
import { brandTokens, confirmationTokens, messageTokens, personalTokens } from './message-tokens.ts';

const playbook = {
  brand: {
    name: 'Northbeam Cloud',
    website: 'https://example.com',
    bookingUrl: 'https://example.com/book',
    postalAddress: '12 Harbour Street',
    timeZone: 'America/New_York',
    product: { name: 'Compass', description: 'It shows costs.' },
    field: 'cloud costs',
    idealCustomer: 'Engineers.',
    facts: [],
  },
  senders: {
    sender: { name: 'Alex Rivera', jobTitle: 'Engineer', address: 'alex@example.com' },
    replyDomain: 'reply.example.com',
    inboundMailbox: 'replies',
  },
};

const firstNameOf = (firstName: string): string | null =>
  messageTokens({ profile: { firstName }, asset: undefined, playbook }).first_name;

describe('messageTokens', () => {
  it('gives every token, and null to what is not known', () => {
    const tokens = messageTokens({ profile: {}, asset: undefined, playbook });
    expect(Object.keys(tokens).toSorted()).toEqual([...personalTokens, ...brandTokens].toSorted());
    for (const token of personalTokens) expect(tokens[token]).toBeNull();
    for (const token of brandTokens) expect(tokens[token]).toEqual(expect.any(String));
    expect(tokens.sender_first_name).toBe('Alex');
  });

  it.each([
    { returningAs: 'Marco', firstName: 'Marco', isReturning: 'yes' },
    { returningAs: 'MARCO', firstName: 'Marco Antonio', isReturning: 'yes' },
    { returningAs: undefined, firstName: 'Marco', isReturning: null },
    { returningAs: 'Marco', firstName: undefined, isReturning: null },
    { returningAs: 'Marco', firstName: 'Anna', isReturning: null },
    { returningAs: 'evil.com', firstName: 'evil.com', isReturning: null },
  ])('knows $firstName, who was known as $returningAs, as returning: $isReturning', (given) => {
    const { returningAs, firstName, isReturning } = given;
    const tokens = messageTokens({ profile: { firstName }, asset: undefined, playbook, returningAs });
    expect(tokens.is_returning).toBe(isReturning);
  });

  it('gives the page that confirms an address only when there is one', () => {
    const confirmUrl = 'https://leads.example.com/confirm/0a1b';
    const tokens = messageTokens({ profile: {}, asset: undefined, playbook, confirmUrl });
    expect(tokens.confirm_url).toBe(confirmUrl);
    expect(Object.keys(tokens)).toEqual(expect.arrayContaining([...confirmationTokens]));
  });

  it.each([
    ['Jane', 'Jane'],
    ['  Anna  Maria ', 'Anna Maria'],
    ['Jean-Luc', 'Jean-Luc'],
    ['J. R.', 'J. R.'],
    ["D'Arcy", "D'Arcy"],
    ['李', '李'],
    ['Zoë', 'Zoë'],
    ['BMW AG', 'BMW AG'],
  ])('keeps the name "%s"', (given, shown) => {
    expect(firstNameOf(given)).toBe(shown);
  });

  it.each([
    '',
    ' ',
    '-',
    'N/A',
    'null',
    'test',
    'https://evil.example',
    'win at evil.com',
    'jane@example.com',
    '<b>Jane</b>',
    '{{ brand_name }}',
    'Jane\u202Eenaj',
    'BUY IT NOW',
    'x'.repeat(41),
  ])('shows nothing in place of the name "%s"', (given) => {
    expect(firstNameOf(given)).toBeNull();
  });
});
