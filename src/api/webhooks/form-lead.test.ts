import { describe, expect, it } from '@jest/globals';
import { readFormLead } from './form-lead.ts';

const whole = {
  email: 'jane.doe@example.com',
  firstName: 'Jane',
  lastName: 'Doe',
  phone: '+15551234567',
  company: 'Example Corp',
  jobTitle: 'Head of Platform',
  message: 'How does it work with our clusters?',
  leadData: {
    source: 'content_download_kubernetes_guide',
    medium: 'paid_search',
    campaign: 'q4_enterprise_focus',
    pageURL: 'https://example.com/guides/kubernetes-cost-optimization',
    submissionTimestamp: '2023-10-27T10:00:00Z',
  },
};

describe('readFormLead', () => {
  it('reads the person and what the fill says', () => {
    expect(readFormLead(whole)).toEqual({
      profile: {
        email: 'jane.doe@example.com',
        firstName: 'Jane',
        lastName: 'Doe',
        phone: '+15551234567',
        company: 'Example Corp',
        jobTitle: 'Head of Platform',
      },
      content: {
        message: 'How does it work with our clusters?',
        statedSource: 'content_download_kubernetes_guide',
        medium: 'paid_search',
        campaign: 'q4_enterprise_focus',
        pageUrl: 'https://example.com/guides/kubernetes-cost-optimization',
        submittedAt: '2023-10-27T10:00:00Z',
      },
    });
  });

  it('needs nothing but an e-mail address, which it trims and lower-cases', () => {
    expect(readFormLead({ email: '  Jane.Doe@Example.COM ' })).toEqual({
      profile: { email: 'jane.doe@example.com' },
      content: {},
    });
  });

  it('leaves out empty fields and a phone number that is no E.164', () => {
    const { profile } = readFormLead({ ...whole, firstName: ' ', company: null, phone: '(555) 123-4567' });
    expect(profile).toEqual({ email: whole.email, lastName: 'Doe', jobTitle: 'Head of Platform' });
  });

  it('takes fields that it does not know', () => {
    expect(readFormLead({ ...whole, favouriteColour: 'blue' }).profile.email).toBe(whole.email);
  });

  it.each([
    { title: 'no e-mail', body: { firstName: 'Jane' }, code: 'missing_email' },
    { title: 'an empty e-mail', body: { email: '  ' }, code: 'missing_email' },
    { title: 'an e-mail of null', body: { email: null }, code: 'missing_email' },
    { title: 'an e-mail that is none', body: { email: 'jane at example' }, code: 'invalid_email' },
    {
      title: 'an e-mail with a line break',
      body: { email: 'jane@example.com\r\nBcc: all@example.com' },
      code: 'invalid_email',
    },
    { title: 'an e-mail of a wrong type', body: { email: 7 }, code: 'invalid_lead' },
    { title: 'a list', body: [whole], code: 'invalid_lead' },
    { title: 'a text', body: 'hello', code: 'invalid_lead' },
    { title: 'null', body: null, code: 'invalid_lead' },
    { title: 'lead data that is no object', body: { ...whole, leadData: 'demo' }, code: 'invalid_lead' },
  ])('refuses $title with $code', ({ body, code }) => {
    expect(() => readFormLead(body)).toThrow(expect.objectContaining({ status: 400, code }));
  });
});
