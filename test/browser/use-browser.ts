import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

/** Longer than anything a page of ours takes, shorter than a test. */
const actionTimeoutMs = 5_000;

/** Opens a page of the file's one browser, in a tab of its own: with its own session storage. */
export type OpenPage = (url: string) => Promise<Page>;

/** Starts a browser for the tests of a file, and closes its pages after each test. */
export function useBrowser(): OpenPage {
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: findChromium(),
      // Chromium refuses to start as root inside its sandbox, and containers run tests as root. It opens our own pages only.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
      timeout: 20_000,
    });
    context = await browser.newContext({ locale: 'en-US', timezoneId: 'America/Chicago' });
    context.setDefaultTimeout(actionTimeoutMs);
  }, 30_000);
  afterEach(async () => {
    await Promise.all(context.pages().map((page) => page.close()));
  });
  afterAll(() => browser.close());

  return async (url) => {
    const page = await context.newPage();
    await page.goto(url);
    return page;
  };
}
