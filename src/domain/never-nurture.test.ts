import { describe, expect, it } from '@jest/globals';
import { neverNurtureSchema, whyNeverNurtured } from './never-nurture.ts';

const rules = neverNurtureSchema.parse({
  ownDomains: ['Example.com'],
  competitors: ['rival.example'],
  domains: ['press.example'],
});
const careless = neverNurtureSchema.parse({
  customersWithOpenDeals: false,
  customersWithOpenTickets: false,
  ownersWriting: false,
});

describe('whyNeverNurtured', () => {
  it.each([
    [{ email: 'jane@example.com' }, 'its address is one of our own'],
    [{ email: 'jane@mail.EXAMPLE.com' }, 'its address is one of our own'],
    [{ email: 'jane@rival.example' }, 'its address belongs to a competitor'],
    [{ email: 'jane@press.example' }, 'the playbook lists the domain of its address'],
    [{ hasOpenDeal: true }, 'it has an open deal'],
    [{ hasOpenTicket: true }, 'it has an open ticket'],
    [{ hasPersonWriting: true }, 'one of our people is writing to it already'],
  ])('keeps %j from being nurtured: %s', (lead, because) => {
    expect(whyNeverNurtured(lead, rules)).toBe(because);
  });

  it.each([
    {},
    { email: 'jane@notexample.com' },
    { email: 'example.com@lead.example' },
    { hasOpenDeal: false, hasOpenTicket: false, hasPersonWriting: false },
    { hasOpenDeal: undefined },
  ])('lets %j be nurtured', (lead) => {
    expect(whyNeverNurtured(lead, rules)).toBeUndefined();
  });

  it('leaves aside what the playbook does not ask for', () => {
    const lead = { hasOpenDeal: true, hasOpenTicket: true, hasPersonWriting: true };
    expect(whyNeverNurtured(lead, careless)).toBeUndefined();
  });
});

describe('neverNurtureSchema', () => {
  it.each(['@example.com', 'example', 'https://example.com'])('refuses %s as a domain', (domain) => {
    expect(neverNurtureSchema.safeParse({ domains: [domain] }).success).toBe(false);
  });
});
