import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { loadPlaybook } from '../playbook/load-playbook.ts';
import { checkMessage } from './check-message.ts';
import type { Guardrails } from './guardrails.ts';
import type { MessageContent, Verdict } from './message.ts';

const facts = { statements: ['Plans start at $490 a month.', 'Customers save 23% in the median.'] };
let guardrails: Guardrails;

beforeAll(async () => {
  ({ guardrails } = await loadPlaybook(fileURLToPath(new URL('../../playbook', import.meta.url))));
});

function check(content: Partial<MessageContent>): Verdict {
  return checkMessage({ subject: 'About your guide', text: 'x', ...content }, facts, guardrails);
}

/** Puts a sentence into a message that has nothing else to object to. */
function checkSentence(sentence: string): Verdict {
  return check({ text: `Hi Jane,\n\nThank you for your message. ${sentence}\n\nAlex` });
}

describe('checkMessage lets pass', () => {
  it.each([
    'We look forward to your answer.',
    'We cannot guarantee a saving, yet we can show you where to look.',
    "We can't promise or guarantee results.",
    'We do not guarantee any return.',
    'There is no guarantee that it works for you.',
    'Nobody should give you such a thing without a guarantee.',
    'Plans start at $490 a month.',
    'Customers save 23 percent in the median.',
    'Setting it up takes 30 minutes on 12 May at 10:30.',
    'Read it at https://example.com/guides/kubernetes?from=mail.',
    'Our documentation is at https://docs.example.com.',
    'Write to alex@example.com any time.',
    'It works with AWS, GCP, EKS and RDS.',
    'The CEO and CTO of ACME like it.',
    'There is a free trial of 14 days.',
    'Your nodes were nullified by the autoscaler.',
    'What is undefinable stays out of the report.',
    'Is the discounting of reserved instances on your list?',
    'That was quick! Thank you!',
    'Say hello, and I will answer.',
    'Requests of 0.5 CPU on 1,200 pods are common.',
    'We have no discounts, so nobody pays more than you.',
  ])('"%s"', (sentence) => {
    expect(checkSentence(sentence)).toEqual({ result: 'pass', reasons: [] });
  });

  it('an SMS, which has neither subject nor HTML', () => {
    const sms = { text: 'Hi Jane, thank you for asking. Alex from Northbeam' };
    expect(checkMessage(sms, facts, guardrails)).toEqual({ result: 'pass', reasons: [] });
  });

  it('an HTML part with allowed links', () => {
    const html = '<p>Hi Jane,</p><p><a href="https://example.com/book">Book &amp; talk</a></p>';
    const text = 'Hi Jane, thank you for your message to us today.';
    expect(check({ text, html })).toEqual({ result: 'pass', reasons: [] });
  });
});

describe('checkMessage holds back', () => {
  it.each([
    ['We guarantee a lower bill.', 'guaranteed result'],
    ['Guaranteed ROI within weeks.', 'guaranteed result'],
    ['You get guaranteed earnings.', 'guaranteed result'],
    ['We cannot guarantee it in writing, but results are guaranteed.', 'guaranteed result'],
    ['Not only that: we guarantee it.', 'guaranteed result'],
    ['Wir garantieren Ihnen Ersparnisse.', 'guaranteed result'],
    ['Garantizamos el ahorro.', 'guaranteed result'],
    ['It is completely risk-free.', 'as certain'],
    ['It will definitely reduce your bill.', 'as certain'],
    ['You can’t lose with it.', 'as certain'],
    ['Double your profits this year.', 'promises earnings'],
    ['Take 20% off today.', 'states 20%'],
    ['Save 40 percent on compute.', 'states 40 percent'],
    ['It costs $99 a month.', 'states $99'],
    ['It costs 99 EUR a month.', 'states 99 EUR'],
    ['There is a discount for you.', 'discount or gift'],
    ['Use the coupon in this mail.', 'discount or gift'],
    ['Act now and book a call.', 'under pressure'],
    ['Hurry, seats are few.', 'under pressure'],
    ['Hello {{ first_name }}, welcome.', 'token that was not filled in'],
    ['Your colleague [First Name] wrote.', 'token that was not filled in'],
    ['Greetings to {% if company %}.', 'token that was not filled in'],
    ['Your company undefined is great.', 'program failed to write'],
    ['Greetings to null from us.', 'program failed to write'],
    ['This is [object Object] for you.', 'program failed to write'],
    ['Hi , how are you?', 'lacks the name'],
    ['As an AI I have no cloud bill.', 'as a machine'],
    ['Read it at https://evil.com/guide.', 'points to https://evil.com/guide'],
    ['Read it at http://example.com/guide.', 'points to http://example.com/guide'],
    ['Read it at https://example.com.evil.com.', 'points to https://example.com.evil.com'],
    ['Read it at https://example.com@evil.com/x.', 'points to https://example.com@evil.com/x'],
    ['Write to boss@evil.com.', 'points to boss@evil.com'],
    ['Look at www.evil.com.', 'points to www.evil.com'],
    ['THIS IS HUGE for you.', 'shouts: THIS IS HUGE'],
    ['Great news!!', 'shouts: !!'],
    ['Ｇｕａｒａｎｔｅｅｄ savings.', 'guaranteed result'],
  ])('"%s"', (sentence, reason) => {
    const { result, reasons } = checkSentence(sentence);
    expect(result).not.toBe('pass');
    expect(reasons).toEqual([expect.stringContaining(reason)]);
  });

  const text = 'Hi Jane, thank you for your message to us today.';
  it.each([
    ['an empty subject', { text, subject: ' ' }, 'subject has 0 characters'],
    ['a long subject', { text, subject: 'word '.repeat(40) }, 'subject has 199 characters'],
    ['a promise in the subject', { text, subject: 'Guaranteed savings' }, 'guaranteed result'],
    ['a subject of two lines', { text, subject: 'Hello\r\nthere, Jane' }, 'more than one line'],
    ['Markdown in the subject', { text, subject: 'Your **free** guide' }, 'bold marks'],
    ['HTML in the subject', { text, subject: 'Your <b>guide</b>' }, 'shows HTML in its text: <b>'],
    ['a link in the subject', { text, subject: 'See evil.com' }, 'points to evil.com'],
    [
      'a telephone number in the subject',
      { text, subject: 'Call +1 809 555 0142' },
      'telephone number +1 809 555 0142',
    ],
    ['a telephone link of HTML', { text, html: '<a href="tel:+18095550142">x</a>' }, 'telephone number +18095550142'],
    ['a text that is too short', { text: 'Hi Jane' }, 'text has 7 characters'],
    ['a text that is too long', { text: `${text} `.repeat(100) }, 'text has 4899 characters'],
    ['an SMS that is too long', { subject: undefined, text: `${text} `.repeat(11) }, 'text has 538 characters'],
    ['a promise that is split by markup', { text, html: '<p>guar<b>an</b>teed</p>' }, 'guaranteed result'],
    ['a link in the HTML part alone', { text, html: '<a href="https://evil.com">x</a>' }, 'points to https://evil.com'],
    ['a script link', { text, html: '<a href="javascript:x()">x</a>' }, 'points to javascript:x()'],
    ['an endless HTML part', { text, html: `<p>${'word '.repeat(5_000)}</p>` }, 'too long to be checked'],
  ])('%s', (_title, content, reason) => {
    const { result, reasons } = check(content);
    expect(result).not.toBe('pass');
    expect(reasons).toEqual([expect.stringContaining(reason)]);
  });

  it('names each objection once', () => {
    const { reasons } = check({ text: `${text} We guarantee it.`, html: `<p>${text} We guarantee it.</p>` });
    expect(reasons).toHaveLength(1);
  });
});

describe('checkMessage', () => {
  it('answers for any text, and passes exactly when it has no reason not to', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (subject, text, html) => {
        const { result, reasons } = check({ subject, text, html });
        expect(result === 'pass').toBe(reasons.length === 0);
      }),
    );
  });

  it.each([
    'a',
    '1',
    '1.',
    '<a',
    '<script>',
    'a.',
    'a@',
    '&#',
    'no ',
    '! ',
    '[',
    'https://',
    'A ',
    '1 ',
    '+',
    '\n',
    '<%',
    '"',
    '{',
    'a dot ',
  ])('comes to an answer for a long run of "%s", for which quadratic work would take hours', (piece) => {
    const { result } = check({ text: piece.repeat(20_000), html: piece.repeat(20_000) });
    expect(['pass', 'repair', 'review']).toContain(result);
  });
});
