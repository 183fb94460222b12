import { describe, expect, it } from '@jest/globals';
import { sourcesSchema } from '../domain/sources.ts';
import { ProviderError } from '../providers/provider-error.ts';
import type { StatedLead } from '../domain/stated-lead.ts';
import type { LeadSource } from '../providers/lead-source.ts';
import type { IdentifiedLead, SubmissionRecord, SubmissionStore } from '../store/ports/submission-store.ts';
import { createFetchLeadActivities, type FetchedSubmission } from './fetch-lead.ts';
import { fakeLeadSource } from './testing/fake-lead-source.ts';
import { fakeSourceStore } from './testing/fake-source-store.ts';

const nowMs = Date.parse('2026-11-30T08:00:00Z');

const sources = sourcesSchema.parse({
  default: 'other',
  keys: {
    webinar: { title: 'Webinar', priority: 3, tag: 'source:webinar' },
    expo: { title: 'Expo', priority: 3, tag: 'source:expo', startsIn: 'observe' },
    hotline: { title: 'Hotline', priority: 1, tag: 'source:hotline', acceptsPhoneAlone: true },
    other: { title: 'Other', priority: 5, tag: 'source:other' },
  },
});

const reference: SubmissionRecord = {
  submissionId: 'submission-1',
  route: 'facebook',
  state: 'fetching',
  receivedAt: new Date(nowMs - 1_000),
  isDispatched: true,
  headers: {},
  externalId: '4711',
  bodyHash: '00',
  madeInSandbox: false,
};

/** Holds one submission, and tells what was written about it. */
function fakeSubmissions(submission: SubmissionRecord | undefined): Pick<
  SubmissionStore,
  'find' | 'identify' | 'observe' | 'setAside'
> & {
  readonly identified: IdentifiedLead[];
  readonly observed: string[];
  readonly reasons: string[];
} {
  const identified: IdentifiedLead[] = [];
  const observed: string[] = [];
  const reasons: string[] = [];
  return {
    identified,
    observed,
    reasons,
    find: (submissionId) => Promise.resolve(submission?.submissionId === submissionId ? submission : undefined),
    identify(submissionId, lead) {
      identified.push(lead);
      const { source } = lead;
      return Promise.resolve({ submissionId, leadId: 'lead-1', source, isNewLead: true, isDuplicate: false });
    },
    observe(_submissionId, source) {
      observed.push(source);
      return Promise.resolve();
    },
    setAside(_submissionId, reason) {
      reasons.push(reason);
      return Promise.resolve();
    },
  };
}

interface World {
  readonly stated?: StatedLead;
  readonly submission?: SubmissionRecord;
  readonly submissions?: ReturnType<typeof fakeSubmissions>;
  readonly store?: ReturnType<typeof fakeSourceStore>;
  readonly leadSource?: LeadSource;
  readonly isByOperator?: boolean;
}

function fetchLead({
  stated,
  submission = reference,
  submissions = fakeSubmissions(submission),
  store = fakeSourceStore(),
  leadSource = fakeLeadSource({ leads: stated === undefined ? {} : { '4711': { stated, raw: {} } } }),
  isByOperator,
}: World): Promise<FetchedSubmission> {
  return createFetchLeadActivities({
    store: { submissions, sources: store },
    playbook: { sources },
    leadSources: { facebook: leadSource },
  }).fetchLead({ submissionId: 'submission-1', nowMs, isByOperator });
}

const jane: StatedLead = { email: 'jane@example.com', firstName: 'Jane', source: 'webinar' };

describe('fetchLead', () => {
  it('gives the submission its lead, and answers ids alone', async () => {
    const submissions = fakeSubmissions(reference);
    const answer = await fetchLead({ stated: jane, submissions });
    expect(answer).toEqual({ outcome: 'identified', leadId: 'lead-1', source: 'webinar', isDuplicate: false });
    expect(submissions.identified).toEqual([
      expect.objectContaining({ source: 'webinar', profile: expect.objectContaining({ email: 'jane@example.com' }) }),
    ]);
  });

  it('does not ask the vendor again for a submission that has its lead', async () => {
    const submission: SubmissionRecord = { ...reference, state: 'accepted', leadId: 'lead-7', source: 'webinar' };
    const leadSource = { ...fakeLeadSource({}), fetchLead: () => Promise.reject(new Error('asked')) };
    expect(await fetchLead({ submission, leadSource })).toEqual({
      outcome: 'identified',
      leadId: 'lead-7',
      source: 'webinar',
      isDuplicate: false,
    });
  });

  it.each([
    ['the vendor does not know', undefined, 'unknown-to-vendor'],
    ['nobody could answer', { firstName: 'Jane' }, 'missing_email'],
  ])('sets aside a lead that %s', async (_title, stated, reason) => {
    const submissions = fakeSubmissions(reference);
    const answer = await fetchLead({ ...(stated && { stated }), submissions });
    expect(answer).toEqual({ outcome: 'unusable', reason });
    expect(submissions.reasons).toEqual([reason]);
    expect(submissions.identified).toEqual([]);
  });

  it('sets aside a submission that names no lead', async () => {
    const submission = { ...reference, externalId: undefined };
    expect(await fetchLead({ stated: jane, submission })).toEqual({ outcome: 'unusable', reason: 'no-external-id' });
  });

  it('only keeps the lead of a source that is observed, until the source is confirmed', async () => {
    const stated = { ...jane, source: 'expo' };
    const submissions = fakeSubmissions(reference);
    expect(await fetchLead({ stated, submissions })).toEqual({ outcome: 'observed', source: 'expo' });
    expect(submissions).toMatchObject({ observed: ['expo'], identified: [] });
    const store = fakeSourceStore({ confirmed: new Map([['expo', new Date(nowMs)]]) });
    expect(await fetchLead({ stated, store })).toMatchObject({ outcome: 'identified', source: 'expo' });
  });

  it('works what an operator asks for, though its source is observed', async () => {
    const stated = { ...jane, source: 'expo' };
    const submissions = fakeSubmissions(reference);
    expect(await fetchLead({ stated, submissions, isByOperator: true })).toMatchObject({
      outcome: 'identified',
      source: 'expo',
    });
    expect(submissions.observed).toEqual([]);
  });

  it('shows the vendor what named the lead', async () => {
    const rawBody = Buffer.from('{"subscriptionType":"contact.propertyChange"}');
    const asked: unknown[] = [];
    const leadSource: LeadSource = {
      ...fakeLeadSource({}),
      fetchLead(...given) {
        asked.push(given);
        return Promise.resolve({ stated: jane, raw: {} });
      },
    };
    await fetchLead({ submission: { ...reference, rawBody }, leadSource });
    expect(asked).toEqual([['4711', rawBody]]);
  });

  it('trusts what the webhook said of the source when the vendor says nothing', async () => {
    const stated = { ...jane, source: undefined };
    expect(await fetchLead({ stated, submission: { ...reference, source: 'webinar' } })).toMatchObject({
      source: 'webinar',
    });
    expect(await fetchLead({ stated })).toMatchObject({ source: 'other' });
  });

  it('takes a phone number alone where the source that the webhook named does', async () => {
    const stated = { phone: '+1 202 555 0143', country: 'US' };
    expect(await fetchLead({ stated, submission: { ...reference, source: 'hotline' } })).toMatchObject({
      outcome: 'identified',
      source: 'hotline',
    });
    expect(await fetchLead({ stated })).toEqual({ outcome: 'unusable', reason: 'missing_email' });
  });

  it('takes a lead of an unknown source, and tells operators of it', async () => {
    const store = fakeSourceStore();
    expect(await fetchLead({ stated: { ...jane, source: 'Trade Fair' }, store })).toMatchObject({ source: 'other' });
    expect(await store.listNotices()).toEqual([
      expect.objectContaining({ source: 'other', kind: 'unknown-source', subject: 'trade fair' }),
    ]);
  });

  it('leaves the refusal of a token to an operator', async () => {
    const refusal = { vendor: 'facebook', code: '190', isRetryable: false, outcome: 'not-processed' } as const;
    const leadSource = { ...fakeLeadSource({}), fetchLead: () => Promise.reject(new ProviderError(refusal)) };
    const submissions = fakeSubmissions(reference);
    await expect(fetchLead({ leadSource, submissions })).rejects.toMatchObject({ code: '190', isRetryable: false });
    expect(submissions.reasons).toEqual([]);
  });

  it.each([
    ['hubspot', 'HUBSPOT_ACCESS_TOKEN'],
    ['salesforce', 'SALESFORCE_CLIENT_ID'],
  ] as const)('says for good which variable is missing for %s', async (route, variable) => {
    await expect(fetchLead({ submission: { ...reference, route } })).rejects.toMatchObject({
      type: 'NotConfigured',
      nonRetryable: true,
      message: expect.stringContaining(variable),
    });
  });

  it('does not know what is not stored', async () => {
    await expect(fetchLead({ submissions: fakeSubmissions(undefined) })).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });
});
