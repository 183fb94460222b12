import { beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { checkMessage } from '../domain/check-message.ts';
import { findAsset } from '../domain/find-asset.ts';
import type { MessageContent } from '../domain/message.ts';
import { messageTokens } from '../domain/message-tokens.ts';
import { chooseRoute, type Route } from '../domain/route.ts';
import { sourceKeyOf } from '../domain/source-key.ts';
import { loadPlaybook } from './load-playbook.ts';
import type { Playbook } from './playbook.ts';
import { renderTemplate } from './render-template.ts';

let playbook: Playbook;

beforeAll(async () => {
  playbook = await loadPlaybook(fileURLToPath(new URL('../../playbook', import.meta.url)));
});

const jane = { firstName: 'Jane', lastName: 'Doe', company: 'Acme', jobTitle: 'VP Engineering' };

const unsubscribeUrl = 'https://leads.example.com/unsubscribe/token';

const mailToJane = `Hi Jane,

I saw that you downloaded our Kubernetes cost optimization guide. It walks through requests and limits, node pools, autoscaling and spot capacity, in the order in which they pay off.

Which of it is the sore spot for you at the moment, idle nodes or requests that nobody dares to lower?

If you tell me a little about how Acme runs things, I can point you to the two or three pages that matter most for you. There is no need for a call; a line in answer to this is enough.

In case the tab is gone, here it is again: https://example.com/guides/kubernetes-cost-optimization

Alex

--
Alex Rivera, Solutions Engineer at Northbeam Cloud
I write because you downloaded something from https://example.com. If you would rather I did not, tell me in one word and I will stop, or unsubscribe here: https://leads.example.com/unsubscribe/token
12 Harbour Street, Portland, ME 04101, USA`;

function writeTo(profile: Partial<typeof jane>, statedSource: string | undefined): MessageContent[] {
  const { key } = sourceKeyOf(statedSource, playbook.sources);
  const assessment = { intent: 'TIRE_KICKER', score: 50, confidence: 0.9 } as const;
  const { sequence = '' } = chooseRoute({ source: key, assessment, tags: [] }, playbook.routes);
  const version = playbook.sequences.get(sequence);
  const tokens = messageTokens({
    profile,
    asset: findAsset({ statedSource }, playbook.content),
    playbook,
    unsubscribeUrl,
  });
  return (version?.sequence.steps ?? []).flatMap((step) => {
    const template = step.kind === 'message' ? version?.templates[step.template] : undefined;
    return template === undefined ? [] : [renderTemplate(template, tokens)];
  });
}

describe('the default playbook', () => {
  it('writes to Jane Doe about the Kubernetes guide that she downloaded', () => {
    const [message] = writeTo(jane, 'content_download_kubernetes_guide');
    expect(message?.text).toBe(mailToJane);
    expect(message?.subject).toBe('About the Kubernetes cost optimization guide you downloaded');
    for (const part of [message?.text, message?.html]) {
      expect(part).toContain('Hi Jane,');
      expect(part).toContain('Kubernetes cost optimization guide');
      expect(part).toContain('https://example.com/guides/kubernetes-cost-optimization');
    }
  });

  it('confirms a demo request with the booking link', () => {
    const [message, ...others] = writeTo(jane, 'demo_request');
    expect(message?.text).toContain(playbook.brand.bookingUrl);
    expect(others).toEqual([]);
    expect(playbook.sequences.get('sales-demo')?.sequence.steps).toEqual([
      expect.objectContaining({ kind: 'alert', to: ['sales-chat'] }),
      expect.objectContaining({ kind: 'message', channel: 'email', voice: 'automatic' }),
    ]);
  });

  it.each(['content-nurture', 'contact-reply', 'webinar-follow-up', 'self-service', 'case-study', 'demo-invitation'])(
    'writes a personal e-mail before any other message of %s',
    (name) => {
      const steps = playbook.sequences.get(name)?.sequence.steps ?? [];
      expect(steps.find(({ kind }) => kind === 'message')).toMatchObject({ channel: 'email', voice: 'personal' });
    },
  );

  it('tells whoever used the contact form whom to call, and where to choose a time', () => {
    const [message] = writeTo(jane, 'contact_form');
    const { name, phone } = playbook.senders.sender;
    for (const part of [message?.text, message?.html]) {
      for (const told of [name, phone, playbook.brand.bookingUrl]) expect(part).toContain(told);
    }
  });

  it('writes twice about a download, the second time after three days, and no more', () => {
    const letters = writeTo(jane, 'content_download_kubernetes_guide');
    expect(letters).toHaveLength(2);
    for (const { text } of letters) expect(text).toContain('Kubernetes cost optimization guide');
    expect(letters[1]?.text).toContain('This is my last letter about it.');
    const steps = playbook.sequences.get('content-nurture')?.sequence.steps ?? [];
    expect(steps.map((step) => (step.kind === 'wait' ? step.duration : step.kind))).toEqual([
      'message',
      '3d',
      'message',
    ]);
  });

  it('answers a request for support with a ticket and a line that says so, at any hour', () => {
    const { steps = [], purpose } = playbook.sequences.get('support')?.sequence ?? {};
    expect(purpose).toBe('answer');
    expect(steps).toEqual([
      expect.objectContaining({ kind: 'ticket' }),
      expect.objectContaining({ kind: 'message', channel: 'email', voice: 'automatic' }),
    ]);
  });

  it.each([
    ['demo_request', 'demo_request'],
    ['Book a demo', 'demo_request'],
    ['content_download_kubernetes_guide', 'whitepaper'],
    ['ebook finops', 'whitepaper'],
    ['contact_form', 'contact_form'],
    ['Contact us', 'contact_form'],
    ['webinar_cost_per_service_may', 'webinar'],
    ['newsletter', 'other'],
    [undefined, 'other'],
  ])('takes what states "%s" for the source %s', (stated, key) => {
    expect(sourceKeyOf(stated, playbook.sources).key).toBe(key);
  });

  describe('routes', () => {
    const route = (
      source: string,
      intent: 'URGENT_BUYER' | 'TIRE_KICKER' | 'SUPPORT_REQUEST' | 'SPAM',
      score: number,
    ): Route => chooseRoute({ source, assessment: { intent, score, confidence: 0.9 }, tags: [] }, playbook.routes);
    const targets = ({ alerts }: Route): string[] => alerts.map(({ to }) => to);

    it.each([
      ['demo_request', 'sales-demo'],
      ['whitepaper', 'content-nurture'],
      ['contact_form', 'contact-reply'],
      ['webinar', 'webinar-follow-up'],
      ['other', 'self-service'],
    ])('a curious lead from %s to %s', (source, sequence) => {
      expect(route(source, 'TIRE_KICKER', 40)).toMatchObject({ sequence, alerts: [], status: 'Nurturing' });
    });

    it.each(['demo_request', 'whitepaper', 'other'])('spam from %s to nobody', (source) => {
      expect(route(source, 'SPAM', 90)).toMatchObject({
        sequence: undefined,
        alerts: [],
        tags: ['spam'],
        status: 'Closed',
      });
    });

    it.each(['demo_request', 'whitepaper', 'other'])('a request for support from %s to a ticket', (source) => {
      const chosen = route(source, 'SUPPORT_REQUEST', 90);
      expect(chosen).toMatchObject({ sequence: 'support', tags: ['support'], status: 'Handed over' });
      expect(targets(chosen)).toEqual([]);
    });

    it.each(['demo_request', 'whitepaper', 'other'])(
      'an urgent buyer from %s to the phone and the sales channel',
      (source) => {
        const chosen = route(source, 'URGENT_BUYER', 65);
        expect(targets(chosen)).toEqual(['on-call-sms', 'sales-chat']);
        expect(chosen.priority).toBe('highest');
        expect(chosen.sequence).toBeDefined();
      },
    );

    it.each([
      [70, []],
      [71, ['sales-chat']],
    ])('a score of %i to %j, whatever the source', (score, alerts) => {
      for (const source of ['demo_request', 'whitepaper', 'webinar', 'contact_form', 'other']) {
        expect(targets(route(source, 'TIRE_KICKER', score))).toEqual(alerts);
      }
    });
  });

  it.each([
    ['a lead who told us all', jane],
    ['a lead who told us nothing', {}],
    ['a lead whose name is markup', { firstName: '<b>Jane</b>', company: '{{ x }}' }],
    ['a lead whose company needs escaping', { firstName: "D'Arcy", company: 'Müller & Söhne "GmbH"' }],
  ])('passes its own guardrails in every message to %s', (_title, profile) => {
    for (const stated of ['demo_request', 'content_download_aws', 'ebook', 'contact', 'webinar', undefined]) {
      const messages = writeTo(profile, stated);
      expect(messages).not.toEqual([]);
      for (const message of messages) {
        expect(checkMessage(message, playbook.messageFacts, playbook.guardrails).reasons).toEqual([]);
      }
    }
  });

  it('asks a lead of some countries to confirm its address, in words that its own guardrails let pass', () => {
    const { doubleOptIn } = playbook.consent;
    expect(doubleOptIn?.countries).toEqual(expect.arrayContaining(['DE', 'AT', 'NO']));
    const version = playbook.sequences.get(doubleOptIn?.sequence ?? '');
    const template = version?.templates['confirm-address'];
    if (template === undefined) throw new Error('The sequence has no such template');
    const confirmUrl = `http://localhost:3000/confirm/${'0a'.repeat(32)}`;
    const message = renderTemplate(
      template,
      messageTokens({ profile: jane, asset: undefined, playbook, confirmUrl, unsubscribeUrl }),
    );
    for (const part of [message.text, message.html]) {
      expect(part).toContain(confirmUrl);
      expect(part).toContain(playbook.brand.postalAddress);
    }
    const { messageFacts, guardrails } = playbook;
    expect(checkMessage(message, { ...messageFacts, ownLinks: [confirmUrl] }, guardrails).reasons).toEqual([]);
    expect(checkMessage(message, messageFacts, guardrails).reasons).toEqual([
      `It points to ${confirmUrl}, which is not among the allowed hosts.`,
    ]);
  });

  it.each([
    ['content-nurture', 'nurture'],
    ['self-service', 'nurture'],
    ['case-study', 'nurture'],
    ['educational-drip', 'nurture'],
    ['demo-invitation', 'nurture'],
    ['sales-demo', 'answer'],
    ['support', 'answer'],
    ['contact-reply', 'answer'],
    ['webinar-follow-up', 'answer'],
    ['confirm-address', 'answer'],
  ])('holds %s for %s', (name, purpose) => {
    expect(playbook.sequences.get(name)?.sequence.purpose).toBe(purpose);
  });

  it('tells in every message who writes, why, and from which postal address', () => {
    for (const stated of ['demo_request', 'content_download_aws', 'contact', 'webinar', undefined]) {
      for (const { text, html = '' } of writeTo(jane, stated)) {
        for (const part of [text, html]) {
          expect(part).toContain(playbook.brand.postalAddress);
          expect(part).toContain(playbook.senders.sender.name);
          expect(part).toMatch(/I write because|You get this/);
        }
      }
    }
  });
});
