import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { assessByRules } from '../../src/domain/assess-by-rules.ts';
import { checkMessage } from '../../src/domain/check-message.ts';
import type { MessageFacts } from '../../src/domain/message-facts.ts';
import { messageTokens } from '../../src/domain/message-tokens.ts';
import { chooseRoute } from '../../src/domain/route.ts';
import { sourceKeyOf } from '../../src/domain/source-key.ts';
import { templateInLanguage } from '../../src/domain/template-in-language.ts';
import { loadPlaybook } from '../../src/playbook/load-playbook.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import { renderTemplate } from '../../src/playbook/render-template.ts';
import { judgedSentences } from './green-mortgage-sentences.ts';

const folder = resolve(import.meta.dirname, '../../playbooks/green-mortgage');
const languages = ['en', 'de', 'no'] as const;
const confirmUrl = 'http://localhost:3000/confirm/0a1b';
const draft = { subject: 'About your certificate', paragraphs: ['Which class has the home?', 'I look forward to it.'] };

let playbook: Playbook;
beforeAll(async () => {
  playbook = await loadPlaybook(folder);
});

function factsIn(language: string, lead: MessageFacts['lead']): MessageFacts {
  const { brand, senders, content, messageFacts } = playbook;
  const ourNames = [brand.name, brand.product.name, senders.sender.name];
  const titles = content.map(({ title }) => title);
  return { ...messageFacts, ownLinks: [confirmUrl], language, lead, ourNames, titles };
}

describe('the templates of the green mortgage', () => {
  it('stand in three languages, each with subject, text and HTML', () => {
    const templates = [...playbook.sequences.values()].flatMap((version) => Object.values(version.templates));
    expect(templates.length).toBeGreaterThanOrEqual(10);
    for (const template of templates) {
      expect(Object.keys(template.variants ?? {}).toSorted()).toEqual(['de', 'no']);
      for (const parts of [template, ...Object.values(template.variants ?? {})]) {
        expect(parts).toMatchObject({ subject: expect.any(String), html: expect.any(String) });
      }
    }
  });

  it.each(
    languages.flatMap((language) =>
      [{ firstName: 'Kari', lastName: 'Nordmann', company: 'Bygg & Sønn AS' }, {}].map((lead) => ({ language, lead })),
    ),
  )('pass their own guardrails in $language for $lead', ({ language, lead }) => {
    const { content, caseStudies, sequences, guardrails } = playbook;
    for (const version of sequences.values()) {
      for (const template of Object.values(version.templates)) {
        for (const [index, asset] of [undefined, ...content].entries()) {
          const caseStudy = [undefined, ...caseStudies.bySector][index];
          const tokens = messageTokens({ profile: lead, asset, caseStudy, playbook, confirmUrl, draft });
          const message = renderTemplate(templateInLanguage(template, language).parts, tokens);
          expect(checkMessage(message, factsIn(language, lead), guardrails).reasons).toEqual([]);
        }
      }
    }
  });

  it.each([
    ['en', 'Representative example'],
    ['de', 'Repräsentatives Beispiel'],
    ['no', 'Representativt eksempel'],
  ])('name the rate in %s with its representative example, and not without', (language, example) => {
    const template = playbook.sequences.get('calculator-follow-up')?.templates['calculator-follow-up'];
    if (template === undefined) throw new Error('The sequence has no such template');
    const { parts } = templateInLanguage(template, language);
    const message = renderTemplate(parts, messageTokens({ profile: {}, asset: undefined, playbook }));
    for (const part of [message.text, message.html]) expect(part).toContain(example);
    const shortened = { ...message, text: message.text.replace(example, 'Note') };
    const { findings = [] } = checkMessage(shortened, factsIn(language, {}), playbook.guardrails);
    expect(findings.map(({ rule }) => rule)).toContain('rate-without-example');
  });
});

describe('the guardrails of the green mortgage', () => {
  const around = {
    en: ['Hi Kari,\n\nThank you for your message to us.', 'We look forward to your answer.'],
    de: ['Guten Tag Kari,\n\nvielen Dank für Ihre Nachricht an uns.', 'Wir freuen uns auf Ihre Antwort.'],
    no: ['Hei Kari,\n\ntakk for meldingen din til oss.', 'Vi ser frem til svaret ditt.'],
  } as const;

  it.each(judgedSentences)('answer $rules in $language to: $sentence', ({ language, sentence, rules }) => {
    const [before, after] = around[language];
    const text = `${before} ${sentence} ${after}\n\nIngrid`;
    const facts = factsIn(language, { firstName: 'Kari', lastName: 'Nordmann' });
    const { findings = [] } = checkMessage({ subject: 'Your question', text }, facts, playbook.guardrails);
    expect([...new Set(findings.map(({ rule }) => rule))].toSorted()).toEqual(rules.toSorted());
  });

  it('leave out no draft that its writer is a little unsure of, and drop what nobody has read', () => {
    expect(playbook.reviews).toMatchObject({ leastConfidence: 0.8, afterDeadline: 'drop' });
  });

  it('see to it that nothing goes out by SMS', () => {
    const steps = [...playbook.sequences.values()].flatMap(({ sequence }) => sequence.steps);
    const channels = steps.flatMap((step) => (step.kind === 'message' ? step.channel : []));
    expect(new Set(channels)).toEqual(new Set(['email']));
  });
});

describe('the routes of the green mortgage', () => {
  it.each([
    ['branch_appointment', 'TIRE_KICKER', 40, 'appointment', 'appointment-confirmation'],
    ['Beratungstermin Hamburg', 'URGENT_BUYER', 90, 'appointment', 'appointment-confirmation'],
    ['broker_nord', 'TIRE_KICKER', 61, 'broker-promising', 'broker-introduction'],
    ['broker', 'TIRE_KICKER', 60, 'broker', 'broker-introduction'],
    ['mortgage_calculator', 'TIRE_KICKER', 70, 'calculator', 'calculator-follow-up'],
    ['mortgage_calculator_de', 'TIRE_KICKER', 71, 'adviser-offered', 'adviser-invitation'],
    ['energiattest', 'TIRE_KICKER', 20, 'guide', 'guide-nurture'],
    ['energy_certificate_guide', 'URGENT_BUYER', 88, 'adviser-offered', 'adviser-invitation'],
    ['somewhere', 'TIRE_KICKER', 29, 'unlikely', undefined],
    ['somewhere', 'TIRE_KICKER', 30, 'middle', 'guide-nurture'],
    ['branch_appointment', 'SUPPORT_REQUEST', 90, 'existing-customer', 'customer-service'],
    ['broker', 'SPAM', 90, 'spam', undefined],
  ] as const)('take from %s a lead judged %s with %i by %s', (stated, intent, score, name, sequence) => {
    const { key } = sourceKeyOf(stated, playbook.sources);
    const assessment = { intent, score, confidence: 0.9 };
    const route = chooseRoute({ source: key, assessment, tags: [] }, playbook.routes);
    expect({ name: route.name, sequence: route.sequence }).toEqual({ name, sequence });
  });
});

describe('the rules that judge for the green mortgage', () => {
  it.each([
    ['Our offer for a class A new build was accepted, we need financing by the 14th.', 'URGENT_BUYER', 'en'],
    ['Meine Zinsbindung läuft im März aus, das Haus hat Klasse B. Was wäre Ihr Angebot?', 'URGENT_BUYER', 'de'],
    ['Budet vårt er akseptert, og vi trenger tilbud på lån innen fredag.', 'URGENT_BUYER', 'no'],
    ['We may insulate our house in a few years and wonder what class it would have.', 'TIRE_KICKER', 'en'],
    ['Wir möchten nur verstehen, was der Energieausweis zu unserem Haus sagt.', 'TIRE_KICKER', 'de'],
    ['I cannot pay the instalment of my loan this month, I lost my job.', 'SUPPORT_REQUEST', 'en'],
    ['Jeg får ikke logget inn for å se lånet mitt.', 'SUPPORT_REQUEST', 'no'],
    ['Our agency has qualified leads for you. We offer 50 a week.', 'SPAM', 'en'],
  ] as const)('take "%s" for %s', (message, intent, language) => {
    const input = { source: 'other', sourceTitle: 'Other', message, history: [], isReturning: false };
    expect(assessByRules(input, playbook.assessmentRules)).toMatchObject({ intent, language });
  });
});
