import { describe, expect, it } from '@jest/globals';
import { chooseRoute, type RouteRequest } from './route.ts';
import { routesSchema } from './routes.ts';

const routes = routesSchema.parse({
  beforeAnySource: [
    { name: 'spam', when: { intent: ['SPAM'] }, tags: ['spam'], status: 'Closed', priority: 'low' },
    { name: 'partner', when: { tag: ['partner', 'reseller'] }, status: 'Handed over', priority: 'normal' },
  ],
  groups: {
    'by-score': [
      { name: 'low', when: { scoreBelow: 30 }, sequence: 'drip', status: 'Nurturing', priority: 'low' },
      { name: 'high', when: { scoreAbove: 70 }, sequence: 'invite', status: 'Nurturing', priority: 'high' },
    ],
  },
  bySource: {
    whitepaper: [
      { include: 'by-score' },
      { name: 'download', sequence: 'guide', status: 'Nurturing', priority: 'low' },
    ],
    survey: [
      { name: 'keen', when: { scoreAbove: 60 }, sequence: 'call', status: 'Nurturing', priority: 'high' },
      { include: 'by-score' },
    ],
    demo_request: [{ name: 'demo', sequence: 'sales-demo', tags: ['demo'], status: 'Nurturing', priority: 'high' }],
    webinar: [
      { name: 'cold', when: { scoreBelow: 30 }, status: 'New', priority: 'low' },
      {
        name: 'warm',
        when: { scoreAbove: 30, intent: ['TIRE_KICKER'] },
        sequence: 's',
        status: 'New',
        priority: 'low',
      },
    ],
    default: [{ name: 'other', sequence: 'general', alerts: ['sales-chat'], status: 'Nurturing', priority: 'low' }],
  },
  onTopOfAnySource: [
    {
      name: 'urgent',
      when: { intent: ['URGENT_BUYER'] },
      alerts: ['on-call-sms', 'sales-chat'],
      tags: ['urgent'],
      priority: 'highest',
    },
    { name: 'hot', when: { scoreAbove: 70 }, alerts: ['sales-chat'], tags: ['hot', 'demo'], priority: 'high' },
  ],
});

function lead(
  source: string,
  intent: RouteRequest['assessment']['intent'],
  score: number,
  tags: string[] = [],
  confidence = 0.9,
): RouteRequest {
  return { source, assessment: { intent, score, confidence }, tags };
}

describe('chooseRoute', () => {
  it('answers before it looks at the source when such a rule fits, with nothing added', () => {
    expect(chooseRoute(lead('demo_request', 'SPAM', 99), routes)).toEqual({
      name: 'spam',
      rules: ['spam'],
      sequence: undefined,
      alerts: [],
      tags: ['spam'],
      status: 'Closed',
      priority: 'low',
      needsReview: false,
      because: 'the intent is SPAM, whatever the source',
    });
  });

  it('goes by the source, and adds every rule on top that fits', () => {
    expect(chooseRoute(lead('demo_request', 'URGENT_BUYER', 88), routes)).toEqual({
      name: 'demo',
      rules: ['demo', 'urgent', 'hot'],
      sequence: 'sales-demo',
      alerts: [
        { to: 'on-call-sms', rule: 'urgent' },
        { to: 'sales-chat', rule: 'urgent' },
      ],
      tags: ['demo', 'urgent', 'hot'],
      status: 'Nurturing',
      priority: 'highest',
      needsReview: false,
      because:
        'the source is demo_request; urgent adds to it as the intent is URGENT_BUYER; ' +
        'hot adds to it as the score 88 is above 70',
    });
  });

  it.each([
    ['demo_request', 'TIRE_KICKER', 70, [], 'demo', 'the source is demo_request'],
    [
      'demo_request',
      'TIRE_KICKER',
      50,
      ['reseller'],
      'partner',
      'the lead carries the tag reseller, whatever the source',
    ],
    ['webinar', 'TIRE_KICKER', 29, [], 'cold', 'the source is webinar and the score 29 is below 30'],
    [
      'webinar',
      'TIRE_KICKER',
      31,
      [],
      'warm',
      'the source is webinar and the intent is TIRE_KICKER and the score 31 is above 30',
    ],
    ['webinar', 'TIRE_KICKER', 30, [], 'other', 'the source webinar has no rule of its own that fits'],
    ['whitepaper', 'TIRE_KICKER', 29, [], 'low', 'the source is whitepaper and the score 29 is below 30'],
    ['whitepaper', 'TIRE_KICKER', 30, [], 'download', 'the source is whitepaper'],
    ['whitepaper', 'TIRE_KICKER', 70, [], 'download', 'the source is whitepaper'],
    ['survey', 'TIRE_KICKER', 61, [], 'keen', 'the source is survey and the score 61 is above 60'],
    ['survey', 'TIRE_KICKER', 5, [], 'low', 'the source is survey and the score 5 is below 30'],
    ['survey', 'TIRE_KICKER', 45, [], 'other', 'the source survey has no rule of its own that fits'],
    ['fair', 'TIRE_KICKER', 1, [], 'other', 'the source fair has no rule of its own that fits'],
    ['constructor', 'TIRE_KICKER', 1, [], 'other', 'the source constructor has no rule of its own that fits'],
  ] as const)('takes for %s, %s, score %i and tags %j the route %s', (source, intent, score, tags, name, because) => {
    expect(chooseRoute(lead(source, intent, score, [...tags]), routes)).toMatchObject({ name, because });
  });

  it('takes the rules of a group in where a source includes it', () => {
    const { name, sequence, tags, because } = chooseRoute(lead('whitepaper', 'TIRE_KICKER', 71), routes);
    expect({ name, sequence, tags }).toEqual({ name: 'high', sequence: 'invite', tags: ['hot', 'demo'] });
    expect(because).toBe(
      'the source is whitepaper and the score 71 is above 70; hot adds to it as the score 71 is above 70',
    );
  });

  it('alerts nobody twice in one place', () => {
    expect(chooseRoute(lead('fair', 'TIRE_KICKER', 71), routes).alerts).toEqual([{ to: 'sales-chat', rule: 'other' }]);
  });

  it('never lowers the priority of the source', () => {
    expect(chooseRoute(lead('demo_request', 'TIRE_KICKER', 10), routes).priority).toBe('high');
  });
});

describe('routesSchema', () => {
  it('asks for a last rule that fits every lead', () => {
    const rule = { name: 'a', when: { scoreAbove: 50 }, status: 'New', priority: 'low' };
    const result = routesSchema.safeParse({ bySource: { default: [rule] } });
    const ofGroup = routesSchema.safeParse({ groups: { g: [rule] }, bySource: { default: [{ include: 'g' }] } });
    expect(ofGroup.error?.issues).toEqual(result.error?.issues);
    expect(result.error?.issues[0]?.message).toMatch(/last rule of `default` have no `when`/);
  });
});
