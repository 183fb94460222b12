import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.ts';
import type { ConfigurationError } from './configuration-error.ts';

const sound = {
  DATABASE_URL: 'postgres://leadline:secret@127.0.0.1/leadline',
  LEADLINE_API_TOKEN: 'a-token-of-enough-length',
  LEADLINE_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
};
const zendesk = { ZENDESK_SUBDOMAIN: 'acme', ZENDESK_EMAIL: 'agent@ours.example', ZENDESK_API_TOKEN: 'a' };
const jira = {
  JIRA_BASE_URL: 'https://acme.atlassian.net',
  JIRA_EMAIL: 'bot@ours.example',
  JIRA_API_TOKEN: 'b',
  JIRA_PROJECT_KEY: 'SUP',
};

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig({ ...sound, ...environment });
    return [];
  } catch (error) {
    return (error as ConfigurationError).faults;
  }
}

describe('the configuration of the ticket desk', () => {
  it('is the desk whose keys are set, or none', () => {
    expect(readConfig(sound).ticketDesk).toBeUndefined();
    expect(readConfig({ ...sound, ...zendesk }).ticketDesk).toMatchObject({ vendor: 'zendesk', subdomain: 'acme' });
    expect(readConfig({ ...sound, ...jira }).ticketDesk).toEqual({
      vendor: 'jira',
      baseUrl: 'https://acme.atlassian.net',
      email: 'bot@ours.example',
      apiToken: 'b',
      projectKey: 'SUP',
      issueType: 'Task',
    });
  });

  it.each(['zendesk', 'jira'])('is the chosen one of two: %s', (chosen) => {
    const both = { ...sound, ...zendesk, ...jira, LEADLINE_TICKET_DESK: chosen };
    expect(readConfig(both).ticketDesk).toMatchObject({ vendor: chosen });
  });

  it.each([
    { what: 'two without a choice', given: { ...zendesk, ...jira }, fault: /^LEADLINE_TICKET_DESK: .*zendesk or jira/ },
    { what: 'one that has no keys', given: { ...zendesk, LEADLINE_TICKET_DESK: 'jira' }, fault: /JIRA_/ },
    { what: 'one that is unknown', given: { LEADLINE_TICKET_DESK: 'fax' }, fault: /^LEADLINE_TICKET_DESK/ },
    { what: 'half of the keys', given: { JIRA_EMAIL: 'a@b.example' }, fault: /^JIRA_BASE_URL.*JIRA_PROJECT_KEY/ },
    { what: 'a host for a subdomain', given: { ...zendesk, ZENDESK_SUBDOMAIN: 'evil.example/' }, fault: /^ZENDESK_/ },
  ])('cannot be $what', ({ given, fault }) => {
    expect(faultsOf(given as unknown as Record<string, string>)).toEqual([expect.stringMatching(fault)]);
  });
});
