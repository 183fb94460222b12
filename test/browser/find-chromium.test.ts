import { expect, it } from '@jest/globals';
import { findChromium } from './find-chromium.ts';

it('takes the browser that LEADLINE_CHROMIUM names', () => {
  expect(findChromium({ LEADLINE_CHROMIUM: process.execPath, PATH: '' })).toBe(process.execPath);
});

it.each([{ PATH: '/nowhere' }, { PATH: '/nowhere', LEADLINE_CHROMIUM: '/nowhere/chrome' }])(
  'says what to install when there is none: %j',
  (environment) => {
    expect(() => findChromium(environment)).toThrow('apt-get install chromium');
  },
);
