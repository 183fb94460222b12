import { describe, expect, it } from '@jest/globals';
import type { CrmActivity, CrmHistory } from './crm-history.ts';
import { summariseHistory } from './summarise-history.ts';

const now = new Date('2026-11-20T12:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
const nothing = { submissions: [], replies: [], now };
const activity = (given: Partial<CrmActivity>): CrmActivity => ({ at: daysAgo(5), kind: 'note', text: '', ...given });
const crm = (given: Partial<CrmHistory>): CrmHistory => ({ missing: [], ...given });

describe('summariseHistory', () => {
  it('tells what there was in a few sentences, the newest first', () => {
    const { lines, ...rest } = summariseHistory({
      now,
      crmHistory: crm({
        openDeals: [{ name: 'Compass for Acme', stage: 'contractsent', createdAt: new Date('2026-03-02T10:00:00Z') }],
        openTickets: [{ subject: 'Jane cannot log in', createdAt: daysAgo(3) }],
        activities: [
          activity({ kind: 'call', direction: 'in', at: daysAgo(4), text: 'Very impressed by the product' }),
          activity({ kind: 'email', direction: 'out', at: daysAgo(6), text: 'We love to help' }),
          activity({ at: daysAgo(400), text: 'Sceptical' }),
        ],
      }),
      submissions: [
        { sourceTitle: 'Content download', receivedAt: new Date('2026-10-20T10:00:00Z') },
        { sourceTitle: 'Content download', receivedAt: new Date('2026-10-02T10:00:00Z') },
      ],
      replies: [{ receivedAt: daysAgo(1), text: 'Please do not call me.' }],
    });
    expect(lines).toEqual([
      'Last answer of 1 day ago (negative): asked not to be called.',
      'Open support ticket of 3 days ago.',
      'Call from the lead of 4 days ago (positive): praised us.',
      'E-mail from us of 6 days ago.',
      'Came by "Content download" in October, twice.',
      'Open deal in stage contractsent since March.',
      "Salesperson's note of October 2025.",
    ]);
    expect(rest).toEqual({ sentiment: 'negative', openDeals: 1, openTickets: 1 });
  });

  it('has nothing to tell of a person without history', () => {
    expect(summariseHistory(nothing)).toEqual({ lines: [], sentiment: 'unknown' });
  });

  it('does not know of deals and tickets that the CRM did not tell', () => {
    const history = summariseHistory({ ...nothing, crmHistory: crm({ openDeals: [], missing: ['tickets: timeout'] }) });
    expect(history).toEqual({ lines: [], sentiment: 'unknown', openDeals: 0 });
  });

  it('has eight lines at most, among them the open deals and tickets however old', () => {
    const { lines, openDeals } = summariseHistory({
      ...nothing,
      crmHistory: crm({
        openDeals: [1, 2, 3].map((month) => ({
          name: 'Deal',
          stage: 'qualified',
          createdAt: new Date(Date.UTC(2025, month, 2)),
        })),
        openTickets: [{ subject: 'Old', createdAt: new Date('2025-01-02T10:00:00Z') }],
        activities: Array.from({ length: 10 }, (_, days) => activity({ at: daysAgo(days + 2), kind: 'meeting' })),
      }),
    });
    expect(lines).toHaveLength(8);
    expect(lines.slice(-3)).toEqual([
      'Open deal in stage qualified since April 2025.',
      'Open deal in stage qualified since March 2025.',
      'Open support ticket of January 2025.',
    ]);
    expect(openDeals).toBe(3);
  });

  it('repeats nothing of what people wrote, and no contact details of titles and stages', () => {
    const secret = 'Marco Rossi, marco.rossi@example.com, +39 333 123 4567, https://acme.example/x, 12 Harbour Street';
    const { lines } = summariseHistory({
      now,
      crmHistory: crm({
        openDeals: [{ name: secret, stage: 'marco.rossi@example.com', amount: '99', createdAt: daysAgo(1) }],
        openTickets: [{ subject: secret, createdAt: daysAgo(1) }],
        activities: (['note', 'call', 'meeting', 'email', 'task'] as const).map((kind) =>
          activity({ kind, text: secret }),
        ),
      }),
      submissions: [
        { sourceTitle: 'Fair (info@example.com, www.fair.example, +1 555 010 0199)', receivedAt: daysAgo(2) },
      ],
      replies: [{ receivedAt: daysAgo(1), text: `Thank you! ${secret}` }],
    });
    expect(lines).toHaveLength(8);
    expect(lines.join('\n')).not.toMatch(/marco|rossi|@|\d{3}|https?:|www|harbour|99/i);
  });

  it('cuts a line that is long', () => {
    const submissions = [{ sourceTitle: 'x'.repeat(300), receivedAt: daysAgo(2) }];
    const [line = ''] = summariseHistory({ ...nothing, submissions }).lines;
    expect(line).toHaveLength(120);
    expect(line.endsWith('…')).toBe(true);
  });

  it.each([
    ['the newest text that tells something', 'positive', ['We saw it.', 'Great product', 'Not interested']],
    ['neutral when texts tell nothing', 'neutral', ['We saw it.', 'We use two clouds']],
    ['unknown when there are none', 'unknown', ['', ' ']],
  ])('takes the sentiment of %s', (_title, sentiment, texts) => {
    const replies = texts.map((text, index) => ({ receivedAt: daysAgo(index + 1), text }));
    expect(summariseHistory({ ...nothing, replies })).toMatchObject({ sentiment });
  });

  it('takes no sentiment from what we wrote or mean to do', () => {
    const activities = [
      activity({ kind: 'email', direction: 'out', text: 'We love to help' }),
      activity({ kind: 'email', text: 'Thanks' }),
      activity({ kind: 'task', text: 'Send a great offer, he is interested' }),
    ];
    expect(summariseHistory({ ...nothing, crmHistory: crm({ activities }) })).toMatchObject({ sentiment: 'unknown' });
  });
});
