import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startFormStandIn, type FormStandIn } from './start-form-stand-in.ts';
import { useBrowser } from './use-browser.ts';

const isoTime: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

describe('a fill of the embedded form', () => {
  const openPage = useBrowser();
  let standIn: FormStandIn;

  beforeAll(async () => {
    standIn = await startFormStandIn();
  });
  beforeEach(() => {
    standIn.posted.length = 0;
    standIn.plan.length = 0;
  });
  afterAll(() => standIn.close());

  const openExample = (query = ''): Promise<Page> => openPage(`${standIn.origin}/embed/example${query}`);
  const demo = (page: Page) => page.getByRole('region', { name: 'Book a demo' });
  const guide = (page: Page) => page.getByRole('region', { name: 'Get the guide' });
  const fillDemo = async (page: Page, email = 'jane@example.com'): Promise<void> => {
    await demo(page).getByLabel('First name').fill('Jane');
    await demo(page).getByLabel('Last name').fill('Doe');
    await demo(page).getByLabel('Work e-mail').fill(email);
  };
  const sendDemo = (page: Page): Promise<void> => demo(page).getByRole('button').click();
  const isSaid = (page: Page, text: string): Promise<void> =>
    page.getByRole('status').filter({ hasText: text }).waitFor();

  it('posts what was filled in, with campaign, page, time zone, consent wording and hidden fields', async () => {
    const query = '?utm_source=google&utm_medium=cpc&utm_campaign=spring';
    const page = await openExample(`${query}#part`);
    await fillDemo(page);
    await demo(page).getByLabel('Phone').fill('(555) 123-4567');
    await demo(page).getByLabel('Monthly cloud bill').selectOption('m');
    await demo(page).getByLabel('What would you like to see?').fill('  Kubernetes.\nAnd the price. ');
    await demo(page).getByRole('checkbox').check();
    await sendDemo(page);
    await isSaid(page, 'Look into your inbox');

    expect(standIn.posted).toHaveLength(1);
    expect(standIn.posted[0]?.contentType).toBe('application/json');
    expect(standIn.posted[0]?.idempotencyKey).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(standIn.posted[0]?.body).toEqual({
      email: 'jane@example.com',
      firstName: 'Jane',
      lastName: 'Doe',
      phone: '(555) 123-4567',
      message: 'Kubernetes.\nAnd the price.',
      timeZone: 'America/Chicago',
      consents: {
        sms: {
          given: true,
          wording: 'Northbeam Cloud may text me about this request. Reply STOP to end it.',
          at: isoTime,
        },
      },
      hidden: { utm_source: 'google', product: 'compass', page_variant: 'a' },
      answers: [{ question: 'Monthly cloud bill', answer: '$10,000 to $100,000' }],
      hp_reference: '',
      leadData: {
        source: 'demo_request',
        medium: 'cpc',
        campaign: 'spring',
        pageURL: `${standIn.origin}/embed/example${query}`,
        submissionTimestamp: isoTime,
      },
    });
  });

  it('posts the ready-made form, and says that a box was not ticked', async () => {
    const page = await openExample();
    await guide(page).getByLabel('Work e-mail').fill('jane@example.com');
    await guide(page).getByLabel('Company').fill('Acme');
    await guide(page).getByRole('button', { name: 'Send me the guide' }).click();
    await isSaid(page, 'The guide is on its way.');
    expect(standIn.posted.map(({ body }) => body)).toEqual([
      expect.objectContaining({
        email: 'jane@example.com',
        company: 'Acme',
        consents: { email: expect.objectContaining({ given: false }) as unknown },
        leadData: expect.objectContaining({ source: 'content_download_cloud_cost_guide' }) as unknown,
      }),
    ]);
  });

  it('still knows the campaign on a later page of the visit', async () => {
    const page = await openExample('?utm_medium=email&utm_campaign=may');
    await page.goto(`${standIn.origin}/embed/example`);
    await fillDemo(page);
    await sendDemo(page);
    await isSaid(page, 'Look into your inbox');
    expect(standIn.posted[0]?.body['leadData']).toMatchObject({ medium: 'email', campaign: 'may' });
  });

  it('tells an invalid address at its field and does not post it', async () => {
    const page = await openExample();
    await fillDemo(page, 'jane at example');
    await sendDemo(page);
    await isSaid(page, 'Please check the marked fields.');
    const email = demo(page).getByLabel('Work e-mail');
    expect(await email.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator(':focus').getAttribute('name')).toBe('email');
    const described = await email.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described ?? ''}"]`).textContent()).toContain("'@'");
    expect(standIn.posted).toHaveLength(0);

    await email.fill('jane@example.com');
    expect(await email.getAttribute('aria-invalid')).toBe('false');
    expect(await demo(page).locator('.leadline-error').count()).toBe(0);
    await sendDemo(page);
    await isSaid(page, 'Look into your inbox');
    expect(standIn.posted).toHaveLength(1);
  });

  it.each([
    ['+1 (202) 555-0143 ext. 7', 1],
    ['call me', 0],
  ])('judges phone numbers loosely: %s', async (phone, posts) => {
    const page = await openExample();
    await fillDemo(page);
    await demo(page).getByLabel('Phone').fill(phone);
    await sendDemo(page);
    await isSaid(page, posts === 1 ? 'Look into your inbox' : 'Please check');
    expect(standIn.posted).toHaveLength(posts);
  });

  it('shows what the API says of an address at its field', async () => {
    standIn.plan.push({ status: 400, code: 'invalid_email' });
    const page = await openExample();
    await fillDemo(page);
    await sendDemo(page);
    await demo(page).getByText('The API says invalid_email.').waitFor();
    expect(await demo(page).getByLabel('Work e-mail').getAttribute('aria-invalid')).toBe('true');
  });

  it('betrays a machine that fills everything', async () => {
    const page = await openExample();
    await page.evaluate(`(() => {
      const form = document.querySelector('form[data-leadline]');
      for (const field of form.querySelectorAll('input:not([type]), [type=text], [type=email], textarea')) {
        field.value = 'bot@example.com';
      }
      form.requestSubmit();
    })()`);
    await isSaid(page, 'Look into your inbox');
    expect(standIn.posted[0]?.body['hp_reference']).toBe('bot@example.com');
  });

  it('can be filled and sent by the keyboard alone, which never meets the honeypot', async () => {
    const page = await openExample();
    await demo(page).getByLabel('First name').focus();
    const met: (string | null)[] = [];
    for (const text of ['Jane', 'Doe', 'jane@example.com', '', '', 'Hello', ' ']) {
      met.push(await page.locator(':focus').getAttribute('name'));
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await isSaid(page, 'Look into your inbox');
    expect(met).toEqual(['firstName', 'lastName', 'email', 'phone', 'cloud_bill', 'message', 'consent_sms']);
    expect(standIn.posted[0]?.body).toMatchObject({
      email: 'jane@example.com',
      message: 'Hello',
      consents: { sms: { given: true } },
      hp_reference: '',
    });
    await page.keyboard.press('Tab');
    expect(await page.locator('[data-source^=content] :focus').getAttribute('name')).toBe('email');
  });
});
