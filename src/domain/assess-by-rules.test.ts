import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { loadPlaybook } from '../playbook/load-playbook.ts';
import { assessByRules } from './assess-by-rules.ts';
import type { AssessmentInput } from './assessment-input.ts';
import { readPhrase } from './assessment-phrase.ts';
import { assessmentRulesSchema, type AssessmentRules } from './assessment-rules.ts';
import type { Assessment } from './assessment.ts';

let rules: AssessmentRules;

beforeAll(async () => {
  ({ assessmentRules: rules } = await loadPlaybook(fileURLToPath(new URL('../../playbook', import.meta.url))));
});

function assess(input: Partial<AssessmentInput>): Assessment {
  return assessByRules(
    { source: 'contact_form', sourceTitle: 'Contact form', history: [], isReturning: false, ...input },
    rules,
  );
}

describe('assessByRules', () => {
  it.each([
    ['URGENT_BUYER', 'We need a quote for 400 nodes by Friday.'],
    ['URGENT_BUYER', 'Our AWS bill is out of control. Please call me today.'],
    ['URGENT_BUYER', 'Necesitamos un presupuesto cuanto antes.'],
    ['URGENT_BUYER', 'Pouvez-vous envoyer un devis dès que possible ?'],
    ['URGENT_BUYER', 'Wir brauchen dringend ein Angebot.'],
    ['URGENT_BUYER', 'Ci serve un preventivo il prima possibile.'],
    ['URGENT_BUYER', 'Precisamos de um orçamento o mais rápido possível.'],
    ['TIRE_KICKER', 'Just looking at what is out there, no budget this year.'],
    ['TIRE_KICKER', 'Solo mirando, sin prisa.'],
    ['TIRE_KICKER', 'Simple curiosité de ma part.'],
    ['TIRE_KICKER', 'Ich wollte mich nur umsehen, keine Eile.'],
    ['TIRE_KICKER', 'È solo curiosità, senza fretta.'],
    ['TIRE_KICKER', 'É só curiosidade, sem pressa.'],
    ['TIRE_KICKER', 'This is not urgent and I do not need a quote.'],
    ['TIRE_KICKER', 'Hello'],
    ['SUPPORT_REQUEST', "I can't log in since yesterday, the dashboard shows an error."],
    ['SUPPORT_REQUEST', 'El panel no funciona y no puedo entrar.'],
    ['SUPPORT_REQUEST', 'J’ai perdu mon mot de passe.'],
    ['SUPPORT_REQUEST', 'Der Export funktioniert nicht, Fehlermeldung 500.'],
    ['SUPPORT_REQUEST', 'Il cruscotto non funziona.'],
    ['SUPPORT_REQUEST', 'Não consigo entrar, perdi a senha.'],
    ['SPAM', 'We can bring your website to the first page of Google.'],
    ['SPAM', 'Buy backlinks for a cheap price, urgent offer this week.'],
    ['SPAM', 'Posicionamiento SEO para su web.'],
    ['SPAM', 'Wir bieten Suchmaschinenoptimierung.'],
    ['SPAM', 'Invest in bitcoin with us'],
    ['SPAM', 'Look https://a.example https://b.example https://c.example'],
  ] as const)('answers %s for "%s"', (intent, message) => {
    expect(assess({ message }).intent).toBe(intent);
  });

  it('names the cues that counted in one sentence, strongest first, and never the lead’s own words', () => {
    const { reasoning } = assess({ message: 'We need a quote today. My name is Zaphod.', company: 'Heart of Gold' });
    expect(reasoning).toBe('Contact form: asks for a price or an offer, is in a hurry, names a company.');
  });

  it('fits its reasoning into one SMS, without cutting a cue in two', () => {
    const { reasoning } = assess({
      source: 'demo_request',
      sourceTitle: 'Demo request',
      jobTitle: 'Head of Cloud',
      company: 'Acme',
      message:
        'Our AWS bill doubled, the board wants to buy: price for 40 nodes by Friday, urgent, call me. We compare vendors.',
    });
    expect(reasoning.length).toBeLessThanOrEqual(160);
    expect(reasoning).toMatch(/^Demo request: .+[a-z]\.$/);
    expect(assess({ sourceTitle: 'x'.repeat(500), message: '??' }).reasoning.length).toBeLessThanOrEqual(160);
  });

  it.each([
    ['en', 'Not urgent, we have no rush and no budget.'],
    ['es', 'No es urgente, no hay prisa ni presupuesto.'],
    ['fr', "Ce n'est pas urgent, nous n'avons pas de budget pour un devis."],
    ['de', 'Es ist nicht dringend, wir haben kein Budget und brauchen kein Angebot.'],
    ['it', 'Non è urgente, non abbiamo budget e non serve un preventivo.'],
    ['pt', 'Não é urgente, não temos orçamento.'],
  ])('understands what is denied (%s), and the language', (language, message) => {
    expect(assess({ message })).toMatchObject({ intent: 'TIRE_KICKER', language });
  });

  it('does not take the Portuguese “no”, in the, for a negation', () => {
    expect(assess({ message: 'Queremos comprar no próximo mês, e no máximo até dia 15.' }).intent).toBe('URGENT_BUYER');
    expect(assess({ message: 'A reunião é na quinta e no contrato queremos assinar ainda este mês.' }).intent).toBe(
      'URGENT_BUYER',
    );
  });

  it('lets a denial take nothing from what a customer complains about', () => {
    expect(assess({ message: 'We do not get the export, and the dashboard never shows an error.' }).intent).toBe(
      'SUPPORT_REQUEST',
    );
  });

  it('takes points from a purchase when somebody only asks for their studies', () => {
    const question = 'What is the price for 40 nodes?';
    expect(assess({ message: question }).intent).toBe('URGENT_BUYER');
    expect(assess({ message: `${question} It is for my thesis at university.` }).intent).toBe('TIRE_KICKER');
  });

  it('does not look for the words of one language in a message of another', () => {
    const cue = {
      ...rules.cues[0],
      name: 'speaks French',
      when: assessmentRulesSchema.shape.cues.parse([{ name: 'x', when: { words: { fr: 'sale, machines' } } }])[0]?.when,
    } as AssessmentRules['cues'][number];
    const read = (message: string): string =>
      assessByRules(
        { source: 'other', sourceTitle: 'Other', history: [], isReturning: false, message },
        { ...rules, cues: [cue] },
      ).reasoning;
    expect(read('les machines que nous avons')).toContain('speaks French');
    expect(read('the machines that we have')).not.toContain('speaks French');
  });

  it('reads what was answered to a form as it reads a message', () => {
    const answers = ['How soon would you like to begin?: As soon as possible', 'Anything else?: We need a quote'];
    expect(assess({ answers })).toMatchObject({ intent: 'URGENT_BUYER', language: 'en' });
    expect(assess({ answers: ['Do you want a quote as soon as possible?: Maybe'] }).intent).toBe('TIRE_KICKER');
  });

  it('reads an answer together with its question where a cue asks for it', () => {
    const message = 'I would like to hear more';
    const answered = (answer: string): string =>
      assess({ message, answers: [`Are you a customer already?: ${answer}`] }).reasoning;
    expect(answered('Yes')).toContain('answers that they are a customer');
    expect(answered('No')).not.toContain('answers that they are a customer');
  });

  it('takes a contact of the CRM that is a customer sooner for one who needs help', () => {
    const help = { message: 'A word about our dashboard, please' };
    const customer = assess({ ...help, history: ['In the CRM as customer.'] });
    expect(customer.intent).toBe('SUPPORT_REQUEST');
    expect(customer.confidence).toBeGreaterThan(assess(help).confidence);
  });

  it('asks for both where a cue names words and further words', () => {
    const job = 'looks for work with us';
    expect(assess({ message: 'I am looking for an internship' })).toMatchObject({
      intent: 'SPAM',
      reasoning: expect.stringContaining(job),
    });
    expect(assess({ message: 'I am looking for a tool' }).reasoning).not.toContain(job);
  });

  it('has the words that lean count together, each once, and a head start hold out against few', () => {
    const { URGENT_BUYER, TIRE_KICKER } = rules.intents;
    const leaning: AssessmentRules = {
      ...rules,
      cues: rules.cues.filter(({ when }) => when.missing === 'jobTitle'),
      intents: {
        ...rules.intents,
        URGENT_BUYER: { ...URGENT_BUYER, needsPoints: 1 },
        TIRE_KICKER: { ...TIRE_KICKER, startPoints: 2 },
      },
      leanings: { URGENT_BUYER: [{ points: 1.5, words: ['harbour', 'crane*'].map(readPhrase) }] },
    };
    const judge = (message: string): string =>
      assessByRules({ source: 'other', sourceTitle: 'Other', history: [], isReturning: false, message }, leaning)
        .intent;
    expect(judge('the harbour')).toBe('TIRE_KICKER');
    expect(judge('harbour, harbour, harbour')).toBe('TIRE_KICKER');
    expect(judge('cranes at the harbour')).toBe('URGENT_BUYER');
  });

  it('tells no language where no word does', () => {
    expect(assess({ message: 'OK' })).not.toHaveProperty('language');
  });

  it('says who judged', () => {
    expect(assess({})).toMatchObject({
      judgedBy: 'rules',
      judge: 'built-in rules',
      suggestedTone: 'warm, no pressure',
    });
  });

  it('scores a demo request above a contact form, above a webinar, above a download', () => {
    const scores = ['demo_request', 'contact_form', 'webinar', 'whitepaper', 'elsewhere'].map(
      (source) => assess({ source }).score,
    );
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    expect(new Set(scores).size).toBe(scores.length);
  });

  it.each([
    ['a decision-maker', { jobTitle: 'VP Engineering' }],
    ['an engineer', { jobTitle: 'Plattform-Ingenieur' }],
    ['a company', { company: 'Acme' }],
    ['a message', { message: 'Hello there' }],
    ['a longer message', { message: 'Hello there. '.repeat(30) }],
    ['earlier contact', { isReturning: true }],
    ['a page about prices', { pageUrl: 'https://example.com/pricing' }],
  ])('scores higher for %s', (_title, input) => {
    expect(assess(input).score).toBeGreaterThan(assess({}).score);
  });

  it('scores a student lower', () => {
    expect(assess({ jobTitle: 'PhD Student' }).score).toBeLessThan(assess({}).score);
  });

  it('keeps spam and support cold, however warm the source', () => {
    const warm = { source: 'demo_request', jobTitle: 'CEO', company: 'Acme', isReturning: true };
    expect(assess({ ...warm, message: 'SEO backlinks' }).score).toBeLessThanOrEqual(10);
    expect(assess({ ...warm, message: 'The export is not working' }).score).toBeLessThanOrEqual(40);
  });

  it('calls a hot demo request hot enough to alert', () => {
    expect(assess({ source: 'demo_request', jobTitle: 'CTO', company: 'Acme' }).score).toBeGreaterThan(70);
  });

  it('is less sure the less it has to go by', () => {
    const sure = assess({ message: 'We need a quote by Friday, call me' }).confidence;
    const unsure = assess({ message: 'Hello' }).confidence;
    expect(sure).toBeGreaterThan(unsure);
  });

  it('answers within its bounds for any text, and the same every time', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (message, jobTitle, source) => {
        const assessment = assess({ message, jobTitle, source });
        expect(assessment.score).toBeGreaterThanOrEqual(1);
        expect(assessment.score).toBeLessThanOrEqual(100);
        expect(assessment.confidence).toBeGreaterThanOrEqual(0);
        expect(assessment.confidence).toBeLessThanOrEqual(1);
        expect(assess({ message, jobTitle, source })).toEqual(assessment);
      }),
      { numRuns: 50 },
    );
  });
});
