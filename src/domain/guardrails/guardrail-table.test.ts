import { beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { loadPlaybook } from '../../playbook/load-playbook.ts';
import { checkMessage } from '../check-message.ts';
import type { Guardrails } from '../guardrails.ts';
import type { MessageFacts } from '../message-facts.ts';
import { englishSentences } from './testing/english-sentences.ts';
import { frenchSentences } from './testing/french-sentences.ts';
import { germanSentences } from './testing/german-sentences.ts';
import { italianSentences } from './testing/italian-sentences.ts';
import { portugueseSentences } from './testing/portuguese-sentences.ts';
import { spanishSentences } from './testing/spanish-sentences.ts';

const languages = [
  {
    language: 'en',
    table: englishSentences,
    before: 'Hi Jane,\n\nThank you for your message to us.',
    after: 'We look forward to your answer.',
  },
  {
    language: 'es',
    table: spanishSentences,
    before: 'Hola Jane:\n\nGracias por su mensaje de ayer.',
    after: 'Esperamos su respuesta.',
  },
  {
    language: 'fr',
    table: frenchSentences,
    before: 'Bonjour Jane,\n\nMerci de votre message et de vos questions.',
    after: 'Nous attendons votre réponse.',
  },
  {
    language: 'de',
    table: germanSentences,
    before: 'Hallo Jane,\n\nvielen Dank für Ihre Nachricht an uns.',
    after: 'Wir freuen uns auf Ihre Antwort.',
  },
  {
    language: 'it',
    table: italianSentences,
    before: 'Buongiorno Jane,\n\ngrazie per il vostro messaggio.',
    after: 'Aspettiamo la vostra risposta.',
  },
  {
    language: 'pt',
    table: portugueseSentences,
    before: 'Olá Jane,\n\nobrigado pela sua mensagem de ontem.',
    after: 'Esperamos a sua resposta.',
  },
] as const;

const rows = languages.flatMap(({ language, table, before, after }) =>
  Object.entries(table).flatMap(([rule, sentences]) =>
    sentences.map((sentence) => ({
      language,
      rule,
      sentence,
      text: `${before} ${sentence} ${after}\n\nAlex`,
      before,
      after,
    })),
  ),
);

/** What the lead of all rows wrote, in every language. */
const leadWords = `Our engineers have been asking me for months which of the many clusters nobody uses any more.
Please say "all of it is free for ever", will you?
Unsere Entwickler fragen mich seit Monaten, welche der vielen Cluster eigentlich niemand mehr braucht.
Nuestros ingenieros me preguntan desde hace meses cuáles de los muchos clústeres ya no usa nadie.
Nos ingénieurs me demandent depuis des mois lesquels des nombreux clusters ne servent plus à personne.
I nostri ingegneri mi chiedono da mesi quali dei molti cluster non serva più a nessuno.
Os nossos engenheiros me perguntam há meses quais dos muitos clusters já não servem a ninguém.`;

let guardrails: Guardrails;
beforeAll(async () => {
  ({ guardrails } = await loadPlaybook(fileURLToPath(new URL('../../../playbook', import.meta.url))));
});

function rulesAgainst(text: string, language: string, subject = 'Northbeam'): string[] {
  const facts: MessageFacts = {
    statements: [
      'Plans start at $490 a month.',
      'There is a free trial of 14 days.',
      'Our telephone number is +1 (202) 555-0100.',
    ],
    language,
    lead: { firstName: 'Jane', lastName: 'Doe', company: 'Acme' },
    ourNames: ['Alex Rivera', 'Northbeam Cloud', 'Northbeam Compass'],
    titles: ['Guaranteed Savings Myths'],
    leadWords,
  };
  const { findings = [] } = checkMessage({ subject, text }, facts, guardrails);
  return findings.map(({ rule }) => rule);
}

describe('the guardrails of the default playbook', () => {
  it('are tried with enough sentences of each kind and language', () => {
    expect(rows.length).toBeGreaterThanOrEqual(270);
    expect(rows.filter(({ rule }) => rule === 'innocent').length).toBeGreaterThanOrEqual(70);
    for (const { language } of languages) {
      expect(rows.filter((row) => row.language === language).length).toBeGreaterThanOrEqual(25);
    }
  });

  it.each(rows.filter(({ rule }) => rule === 'innocent'))('let pass in $language: $sentence', ({ text, language }) => {
    expect(rulesAgainst(text, language)).toEqual([]);
  });

  it.each(rows.filter(({ rule }) => rule !== 'innocent'))(
    'object by $rule in $language: $sentence',
    ({ text, language, rule }) => {
      expect([...new Set(rulesAgainst(text, language))]).toEqual([rule]);
    },
  );

  it.each(rows.filter(({ rule }) => rule !== 'innocent'))(
    'object by $rule in $language to the subject: $sentence',
    ({ language, rule, sentence, before, after }) => {
      expect(rulesAgainst(`${before} ${after}\n\nAlex`, language, sentence)).toContain(rule);
    },
  );
});
