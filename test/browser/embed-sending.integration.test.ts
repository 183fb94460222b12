import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startFormStandIn, type FormStandIn } from './start-form-stand-in.ts';
import { startLandingSite, type LandingSite } from './start-landing-site.ts';
import { useBrowser } from './use-browser.ts';

/** Each page here is one of another origin than the API's, and allows the API's script and nothing inline. */
describe('sending the embedded form', () => {
  const openPage = useBrowser();
  let site: LandingSite;
  let standIn: FormStandIn;

  beforeAll(async () => {
    site = await startLandingSite(
      () =>
        `default-src 'none'; script-src ${standIn.origin}; connect-src ${standIn.origin}; base-uri 'none'; ` +
        "require-trusted-types-for 'script'; trusted-types 'none'",
    );
    standIn = await startFormStandIn(site.origin);
  });
  beforeEach(() => {
    standIn.posted.length = 0;
    standIn.plan.length = 0;
  });
  afterAll(() => Promise.all([site.close(), standIn.close()]));

  const openForm = async (attributes = ''): Promise<Page> => {
    site.html = `<!doctype html><html lang="en"><title>A page</title>
      <script src="${standIn.origin}/embed.js" defer></script>
      <div data-leadline-form data-source="webinar" data-fields="email,message" ${attributes}></div></html>`;
    const page = await openPage(`${site.origin}/landing`);
    await page.getByLabel('E-mail').fill('jane@example.com');
    return page;
  };
  const send = (page: Page): Promise<void> => page.getByRole('button', { name: 'Send' }).click();
  const isSaid = (page: Page, text: string): Promise<void> =>
    page.getByRole('status').filter({ hasText: text }).waitFor();
  const keys = (): (string | undefined)[] => standIn.posted.map(({ idempotencyKey }) => idempotencyKey);

  it('works on a page of another origin under a strict Content-Security-Policy', async () => {
    const page = await openForm();
    const complaints: string[] = [];
    page.on('console', (entry) => complaints.push(entry.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.reload();
    await page.getByLabel('E-mail').fill('jane@example.com');
    await send(page);
    await isSaid(page, 'Thank you.');
    expect(standIn.posted).toEqual([expect.objectContaining({ origin: site.origin })]);
    expect((await page.locator('[name=hp_reference]').boundingBox())?.x).toBeLessThan(-1000);
    expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([]);
  });

  it('posts once for a double click', async () => {
    standIn.plan.push({ status: 200, delayMs: 50 });
    const page = await openForm();
    await page.getByRole('button', { name: 'Send' }).dblclick({ delay: 80 });
    await isSaid(page, 'Thank you.');
    expect(standIn.posted).toHaveLength(1);
    expect(await page.locator('.leadline-error').count()).toBe(0);
  });

  it('sends the same again under the same Idempotency-Key after a 503', async () => {
    standIn.plan.push({ status: 503, code: 'store_unavailable', retryAfter: '0' }, { status: 200 });
    const page = await openForm();
    await send(page);
    await isSaid(page, 'Thank you.');
    expect(standIn.posted).toHaveLength(2);
    expect(new Set(keys()).size).toBe(1);
    expect(standIn.posted[1]?.body).toEqual(standIn.posted[0]?.body);
  });

  it('tries three times more when the API is not reached, keeps the fill and its key, and takes a new key for a change', async () => {
    standIn.plan.push('lost');
    const page = await openForm();
    await page.clock.install();
    await send(page);
    for (const waitMs of [1250, 2500, 5000]) {
      const before = standIn.posted.length;
      await page.waitForTimeout(100);
      await page.clock.runFor(waitMs);
      await expect(until(() => standIn.posted.length > before)).resolves.toBe(true);
    }
    await isSaid(page, 'This could not be sent.');
    expect(standIn.posted).toHaveLength(4);
    expect(await page.getByLabel('E-mail').inputValue()).toBe('jane@example.com');

    standIn.plan.splice(0, 1, { status: 400, code: 'invalid_lead' });
    await send(page);
    await until(() => standIn.posted.length === 5);
    await isSaid(page, 'This could not be sent.');
    expect(new Set(keys()).size).toBe(1);

    await page.getByLabel('Message').fill('Hello');
    standIn.plan.splice(0, 1);
    await send(page);
    await isSaid(page, 'Thank you.');
    expect(new Set(keys()).size).toBe(2);
  });

  it('takes a new key after a success', async () => {
    const page = await openForm();
    await page.clock.install();
    await send(page);
    await isSaid(page, 'Thank you.');
    await page.clock.runFor(1000);
    await page.getByLabel('E-mail').fill('jane@example.com');
    await send(page);
    await until(() => standIn.posted.length === 2);
    expect(new Set(keys()).size).toBe(2);
  });

  it('says when to try again, and does not try itself, when the limit asks for a long wait', async () => {
    standIn.plan.push({ status: 429, code: 'too_many_requests', retryAfter: '150' });
    const page = await openForm();
    await send(page);
    await isSaid(page, 'Please try again in 3 min.');
    expect(standIn.posted).toHaveLength(1);
  });

  it('waits itself when the limit asks for a short wait', async () => {
    standIn.plan.push({ status: 429, code: 'too_many_requests', retryAfter: '0' }, { status: 200 });
    const page = await openForm();
    await send(page);
    await isSaid(page, 'Thank you.');
    expect(new Set(keys()).size).toBe(1);
  });

  it('tells a missing address of a form that does not require one at its field, in words of the page', async () => {
    standIn.plan.push({ status: 400, code: 'missing_email' });
    const page = await openForm('data-required="" data-text-required="Bitte ausfüllen."');
    await page.getByLabel('E-mail').fill('');
    await send(page);
    await page.locator('.leadline-error', { hasText: 'Bitte ausfüllen.' }).waitFor();
    expect(await page.getByLabel('E-mail').getAttribute('aria-invalid')).toBe('true');
  });

  it('goes to the page that follows', async () => {
    const page = await openForm('data-redirect="/thanks?from=form"');
    await send(page);
    await page.waitForURL(`${site.origin}/thanks?from=form`);
    expect(standIn.posted).toHaveLength(1);
  });

  it.each(["javascript:document.title='taken'", 'http://127.0.0.2:9/elsewhere'])('never goes to %s', async (target) => {
    const page = await openForm(`data-redirect="${target}"`);
    const opened: string[] = [];
    page.on('request', (request) => {
      if (request.isNavigationRequest()) opened.push(request.url());
    });
    await send(page);
    await isSaid(page, 'Thank you.');
    // A page that is being left would answer no more.
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 100))');
    expect(opened).toEqual([]);
    expect(await page.title()).toBe('A page');
  });

  it('tells the page by an event, for its own measuring', async () => {
    const page = await openForm();
    const heard = page.evaluate(
      "new Promise((resolve) => document.addEventListener('leadline:sent', ({ detail }) => resolve(detail)))",
    );
    await send(page);
    expect(await heard).toEqual({ submissionId: 'submission-1' });
  });
});

/** Asks until it is so, for three seconds at most. */
async function until(isSo: () => boolean): Promise<boolean> {
  const deadline = Date.now() + 3000;
  while (!isSo() && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
  return isSo();
}
