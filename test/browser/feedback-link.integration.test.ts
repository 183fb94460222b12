import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { arrive, noon } from '../../src/store/contract/fixtures.ts';
import { startReviewApi, type ReviewApi } from '../reviews/start-review-api.ts';
import { useBrowser } from './use-browser.ts';

const openPage = useBrowser();
let api: ReviewApi;

beforeAll(async () => {
  api = await startReviewApi();
});
afterAll(() => api.close());

it('is answered and corrected in a browser by the keyboard alone', async () => {
  const lead = await arrive(api.store);
  const judged = {
    intent: 'TIRE_KICKER',
    score: 60,
    reasoning: 'It asks.',
    suggestedTone: 'plain',
    confidence: 0.5,
    judgedBy: 'rules',
    judge: 'built-in rules',
  } as const;
  await api.store.cases.saveAssessment(lead, judged, noon);
  const page = await openPage(`${api.origin}/feedback/${api.store.feedback.tokenOf(lead.submissionId)}`);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });

  const group = page.getByRole('group', { name: 'Your word decides how it goes on.' });
  expect(await group.getByRole('button').allTextContents()).toEqual(['Not urgent', 'Support', 'Spam', 'Real lead']);
  for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
  await page.getByRole('status').filter({ hasText: 'Support: the lead goes on by this.' }).waitFor();
  await page.getByRole('button', { name: 'Real lead' }).press('Enter');
  await page.getByRole('status').filter({ hasText: 'Real lead: the lead goes on by this.' }).waitFor();

  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Thank you, that is noted');
  const background = await page.evaluate("getComputedStyle(document.querySelector('button')).backgroundColor");
  expect(background).toBe('rgb(11, 79, 156)');
  expect(faults).toEqual([]);
  await expect(api.store.leads.get(lead.leadId)).resolves.toMatchObject({
    assessment: { intent: 'TIRE_KICKER', score: 60, judgedBy: 'person' },
  });
});
