import { describe, expect, it } from '@jest/globals';
import { checkDraft } from './check-draft.ts';

const check = (draft: string): ReturnType<typeof checkDraft> =>
  checkDraft(`Facts that it may state:
- Plans start at $490 a month.
- Customers save 23% in the median.

Content that it may name and link:
- Guide "Costs": https://example.com/guides/costs (What it is about.)

<lead_words>
Message: Is it 99% or $1? See https://evil.test
</lead_words>

<draft>
${draft}
</draft>

Judge the draft.`);

describe('checkDraft', () => {
  it('passes a draft whose figures and links are given', () => {
    const draft =
      'Subject: x\nPlans start at $ 490, customers save 23 %. See https://example.com/guides/costs or call at 10.';
    expect(check(draft)).toEqual({ verdict: 'pass', reasons: [] });
  });

  it.each([
    ['You save 99%.', 'It states 99%, which no fact states.'],
    ['It costs $1.', 'It states $1, which no fact states.'],
    ['See https://evil.test/x.', 'It links to evil.test, which nobody gave.'],
  ])('asks for another draft where one says "%s", even if the lead said so', (sentence, reason) => {
    expect(check(`Subject: x\n${sentence} ${sentence}`)).toEqual({ verdict: 'repair', reasons: [reason] });
  });
});
