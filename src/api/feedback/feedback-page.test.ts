import { describe, expect, it } from '@jest/globals';
import { feedbackLabels } from '../../domain/feedback/feedback-label.ts';
import { feedbackPage, type FeedbackPageState, type MeantLead } from './feedback-page.ts';

const lead: MeantLead = {
  sourceTitle: 'Demo <request>',
  receivedAt: new Date('2026-03-02T12:05:00Z'),
  judgement: { intent: 'URGENT_BUYER', score: 84, judgedBy: 'rules' },
};
const states: readonly FeedbackPageState[] = [
  { kind: 'asks', lead },
  { kind: 'given', lead, label: 'spam', isRepeat: false },
  { kind: 'unknown' },
];

describe('the page of a feedback link', () => {
  it.each(states)('loads nothing from anywhere, and has one heading and one main part: $kind', (state) => {
    const page = feedbackPage(state, 'Northbeam Cloud');
    expect(page).not.toMatch(/src=|url\(|https?:|<link|<script|style="/);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toMatch(/<html lang="en">[\s\S]*<main>/);
  });

  it.each(states.slice(0, 2))('offers each label by a button of one form that posts: $kind', (state) => {
    const page = feedbackPage(state, 'x');
    expect(page.match(/<form method="post">/g)).toHaveLength(1);
    const values = [...page.matchAll(/<button type="submit" name="label" value="([a-z-]+)">/g)].map(
      ([, value]) => value,
    );
    expect(values).toEqual([...feedbackLabels]);
  });

  it('says which lead is meant by source, time and judgement', () => {
    const page = feedbackPage({ kind: 'asks', lead }, 'x');
    expect(page).toContain('Demo &#60;request&#62;');
    expect(page).toContain('<time datetime="2026-03-02T12:05:00.000Z">2 March 2026 at 12:05 UTC</time>');
    expect(page).toContain('an urgent buyer, with a score of 84 of 100, by the built-in rules');
  });

  it('says that a lead is not judged yet', () => {
    expect(feedbackPage({ kind: 'asks', lead: { ...lead, judgement: undefined } }, 'x')).toContain('not judged yet');
  });

  it('tells news from what had been said before', () => {
    const told = (isRepeat: boolean): string => feedbackPage({ kind: 'given', lead, label: 'spam', isRepeat }, 'x');
    expect(told(false)).toContain('<p role="status"><strong>Spam</strong>: the lead goes on by this.');
    expect(told(true)).toContain('had been said before');
  });

  it('offers nothing behind an unknown link', () => {
    expect(feedbackPage({ kind: 'unknown' }, 'x')).not.toContain('<form');
  });
});
