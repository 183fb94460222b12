import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../system/start-api.ts';
import { useBrowser } from './use-browser.ts';

const openPage = useBrowser();
let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

it('a form that a person fills in reaches the inbox as a lead, with what the browser adds', async () => {
  const page = await openPage(`${api.url}/embed/example?utm_medium=cpc&utm_campaign=spring&utm_source=google`);
  const demo = page.getByRole('region', { name: 'Book a demo' });
  await demo.getByLabel('First name').fill('JANE');
  await demo.getByLabel('Last name').fill('doe');
  await demo.getByLabel('Work e-mail').fill('jane@Example.com');
  await demo.getByLabel('What would you like to see?').fill('Costs by team.');
  await demo.getByRole('checkbox').check();
  await demo.getByRole('button').click();
  await page.getByRole('status').filter({ hasText: 'Thank' }).waitFor();

  const [submission] = await api.store.submissions.list({ limit: 5 });
  const record = await api.store.submissions.find(submission?.submissionId ?? '');
  expect(record).toMatchObject({
    state: 'accepted',
    source: 'demo_request',
    profile: {
      email: 'jane@example.com',
      firstName: 'Jane',
      lastName: 'Doe',
      timeZone: 'America/Chicago',
      consents: { sms: { wording: expect.stringContaining('text me') } },
    },
    content: {
      message: 'Costs by team.',
      medium: 'cpc',
      campaign: 'spring',
      pageUrl: expect.stringContaining('/embed/example'),
    },
  });
  expect(api.wokenWorkflowIds).toEqual([`lead:${submission?.leadId ?? ''}`]);
});
