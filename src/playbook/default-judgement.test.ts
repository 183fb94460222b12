import { beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import type { CaseStudy } from '../domain/case-study.ts';
import { checkMessage } from '../domain/check-message.ts';
import { durationMs } from '../domain/duration.ts';
import { findCaseStudy } from '../domain/find-case-study.ts';
import type { MessageContent } from '../domain/message.ts';
import { messageTokens } from '../domain/message-tokens.ts';
import { chooseRoute, type Route } from '../domain/route.ts';
import { templateInLanguage } from '../domain/template-in-language.ts';

import { loadPlaybook } from './load-playbook.ts';
import type { Playbook } from './playbook.ts';
import { renderTemplate } from './render-template.ts';

let playbook: Playbook;

beforeAll(async () => {
  playbook = await loadPlaybook(fileURLToPath(new URL('../../playbook', import.meta.url)));
});

const unsubscribeUrl = 'https://leads.example.com/unsubscribe/token';

type Intent = 'URGENT_BUYER' | 'TIRE_KICKER' | 'SUPPORT_REQUEST' | 'SPAM';
type Profile = Parameters<typeof findCaseStudy>[0]['profile'] & { firstName?: string; lastName?: string };

const leads: Profile[] = [
  { firstName: 'Jane', lastName: 'Doe', company: 'Acme Bank', jobTitle: 'VP Engineering' },
  { firstName: 'Björn', lastName: 'Müller-Lüdenscheid', company: 'Müller & Söhne "GmbH"' },
  { firstName: 'José María', company: 'Telefónica Tech S.L.' },
  { firstName: '<b>Jane</b>', company: '{{ x }}' },
  { company: 'ACME' },
  {},
];

function routeOf(source: string, intent: Intent, score: number): Route {
  return chooseRoute({ source, assessment: { intent, score, confidence: 0.9 }, tags: [] }, playbook.routes);
}

const caseStudies = (): CaseStudy[] => [...playbook.caseStudies.bySector, playbook.caseStudies.general];

interface Letter {
  readonly template: string;
  readonly language?: string | undefined;
  readonly profile: Profile;
  readonly caseStudy?: CaseStudy | undefined;
}

/** What a model may have written, by language. */
const drafted: Readonly<Record<string, string>> = {
  en: 'I see that you came for our guide, and I wonder which part of it is most useful for your team at the moment.',
  de: 'Ich sehe, dass Sie unseren Leitfaden geholt haben, und frage mich, welcher Teil davon für Ihr Team der wichtigste ist.',
  es: 'Veo que ha descargado nuestra guía y me pregunto qué parte de ella es la más útil para su equipo en este momento.',
  fr: 'Je vois que vous avez téléchargé notre guide et je me demande quelle partie est la plus utile pour votre équipe.',
  it: 'Vedo che ha scaricato la nostra guida e mi chiedo quale parte sia la più utile per il suo gruppo in questo momento.',
  pt: 'Vejo que descarregou o nosso guia e pergunto-me qual parte é a mais útil para a sua equipa neste momento.',
};

function write({ template, language = 'en', profile, caseStudy }: Letter): MessageContent {
  const version = [...playbook.sequences.values()].find(({ templates }) => Object.hasOwn(templates, template));
  const source = version?.templates[template];
  if (source === undefined) throw new Error(`No sequence names ${template}`);
  const { parts } = templateInLanguage(source, language);
  const body = drafted[language] ?? drafted['en'] ?? '';
  const draft = { subject: body.split(' ').slice(0, 4).join(' '), paragraphs: [body] };
  return renderTemplate(
    parts,
    messageTokens({ profile, asset: playbook.content[0], caseStudy, playbook, unsubscribeUrl, draft }),
  );
}

function objections(message: MessageContent, { language, profile }: Letter): readonly string[] {
  const { brand, senders, content, guardrails, messageFacts } = playbook;
  const facts = {
    ...messageFacts,
    ownLinks: [unsubscribeUrl],
    language,
    lead: profile,
    ourNames: [brand.name, brand.product.name, senders.sender.name],
    titles: [...content, ...caseStudies()].map(({ title }) => title),
  };
  return checkMessage(message, facts, guardrails).reasons;
}

describe('the routes by judgement', () => {
  it.each([
    ['other', 'TIRE_KICKER', 29, 'educational-drip'],
    ['other', 'TIRE_KICKER', 30, 'self-service'],
    ['other', 'TIRE_KICKER', 70, 'self-service'],
    ['other', 'TIRE_KICKER', 71, 'demo-invitation'],
    ['other', 'URGENT_BUYER', 29, 'educational-drip'],
    ['other', 'URGENT_BUYER', 30, 'case-study'],
    ['other', 'URGENT_BUYER', 70, 'case-study'],
    ['other', 'URGENT_BUYER', 71, 'demo-invitation'],
    ['whitepaper', 'TIRE_KICKER', 29, 'educational-drip'],
    ['whitepaper', 'TIRE_KICKER', 50, 'content-nurture'],
    ['whitepaper', 'URGENT_BUYER', 90, 'demo-invitation'],
    ['demo_request', 'TIRE_KICKER', 5, 'sales-demo'],
    ['demo_request', 'URGENT_BUYER', 95, 'sales-demo'],
    ['contact_form', 'TIRE_KICKER', 5, 'contact-reply'],
    ['webinar', 'TIRE_KICKER', 95, 'webinar-follow-up'],
    ['other', 'SPAM', 90, undefined],
    ['whitepaper', 'SUPPORT_REQUEST', 90, 'support'],
  ] as const)('take from %s a lead of %s with score %i to %s', (source, intent, score, sequence) => {
    expect(routeOf(source, intent, score).sequence).toBe(sequence);
  });

  it('put every lead with a low score into the segment low_intent, and no other', () => {
    for (const source of Object.keys(playbook.sources.keys)) {
      expect(routeOf(source, 'TIRE_KICKER', 29).tags).toContain('low_intent');
      expect(routeOf(source, 'TIRE_KICKER', 30).tags).not.toContain('low_intent');
    }
    expect(routeOf('other', 'SPAM', 5).tags).toEqual(['spam']);
  });

  it('teach a lead with a low score by three e-mails with days between them', () => {
    const steps = playbook.sequences.get('educational-drip')?.sequence.steps ?? [];
    expect(steps.map(({ kind }) => kind)).toEqual(['message', 'wait', 'message', 'wait', 'message']);
    for (const step of steps) {
      if (step.kind === 'message') expect(step.channel).toBe('email');
      if (step.kind === 'wait') expect(durationMs(step.duration)).toBeGreaterThan(durationMs('2d'));
    }
  });

  it('invite a lead with a high score by e-mail and SMS, and tell sales', () => {
    const { sequence = '', alerts } = routeOf('other', 'TIRE_KICKER', 71);
    expect(alerts.map(({ to }) => to)).toEqual(['sales-chat']);
    const steps = playbook.sequences.get(sequence)?.sequence.steps ?? [];
    expect(steps.map((step) => step.kind === 'message' && step.channel)).toEqual(['email', 'sms']);
  });
});

describe('the letters', () => {
  it.each([
    [{ company: 'Acme Bank' }, 'A payment provider gives every team its own bill', 'in financial services'],
    [{ company: 'Acme' }, 'What three platform teams changed first', 'Here is a story'],
  ])('tell %j the case study of its sector, or the general one', (profile, title, words) => {
    const message = write({
      template: 'case-study',
      profile,
      caseStudy: findCaseStudy({ profile }, playbook.caseStudies),
    });
    for (const part of [message.text, message.html]) {
      expect(part).toContain(title);
      expect(part).toContain(words);
      expect(part).toContain('https://example.com/customers/');
    }
  });

  it('show a curious lead case studies, the documentation and the calendar', () => {
    const [retail] = playbook.caseStudies.bySector;
    const message = write({ template: 'self-service', profile: {}, caseStudy: retail });
    for (const part of [message.text, message.html]) {
      for (const url of [retail?.url, 'https://example.com/docs', playbook.brand.bookingUrl]) {
        expect(part).toContain(url);
      }
    }
  });

  it('fit an SMS into two parts, and say how to end them', () => {
    const { text } = write({ template: 'demo-invitation-sms', profile: { firstName: 'Maximiliane' } });
    expect(text.length).toBeLessThanOrEqual(306);
    expect(text).toContain('Reply STOP');
  });

  it.each([
    ['de', 'Hallo Jane,', 'Guten Tag,'],
    ['es', 'Hola Jane,', 'Buenos días,'],
    ['fr', 'Hi Jane,', 'Hi there,'],
    [undefined, 'Hi Jane,', 'Hi there,'],
  ])('greet in the language %s where they have a variant in it', (language, toJane, toNobody) => {
    const greeting = (profile: Profile): string | undefined =>
      write({ template: 'content-welcome', language, profile }).text.split('\n')[0];
    expect(greeting({ firstName: 'Jane' })).toBe(toJane);
    expect(greeting({})).toBe(toNobody);
  });

  it.each(leads)('pass the guardrails, in every language and with every case study, to %j', (profile) => {
    for (const { templates } of playbook.sequences.values()) {
      for (const [template, { variants = {}, text }] of Object.entries(templates)) {
        if (text.includes('confirm_url')) continue;
        for (const language of ['en', ...Object.keys(variants)]) {
          for (const caseStudy of [undefined, ...caseStudies()]) {
            const letter = { template, language, profile, caseStudy };
            expect({ ...letter, reasons: objections(write(letter), letter) }).toEqual({ ...letter, reasons: [] });
          }
        }
      }
    }
  });

  it('are held back when they are not in the language that they are said to be in', () => {
    const letter = { template: 'content-welcome', profile: { firstName: 'Jane' } };
    const german = write({ ...letter, language: 'de' });
    expect(objections(german, { ...letter, language: 'es' })).toEqual(['It is written in de, not in es.']);
  });

  it('tell in every e-mail and language who writes, why, how to end it, and from which postal address', () => {
    for (const { sequence, templates } of playbook.sequences.values()) {
      if (sequence.purpose !== 'nurture') continue;
      for (const [template, { variants = {}, html }] of Object.entries(templates)) {
        if (html === undefined) continue;
        for (const language of [undefined, ...Object.keys(variants)]) {
          const message = write({ template, language, profile: {} });
          for (const part of [message.text, message.html]) {
            expect(part).toContain(playbook.brand.postalAddress);
            expect(part).toContain(playbook.senders.sender.name);
            expect(part).toMatch(
              /I write because|Ich schreibe Ihnen, weil|Le escribo porque|Je vous écris parce|Le scrivo perché|Escrevo porque/,
            );
            expect(part).toMatch(
              /one word and I will stop|mit einem Wort|con una palabra|un mot suffit|basta una parola|basta uma palavra/,
            );
          }
        }
      }
    }
  });
});
