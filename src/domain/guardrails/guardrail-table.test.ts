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
    sentences.map((sentence) => ({ language, rule, sentence, text: `${before} ${sentence} ${after}\n\nAlex` })),
  ),
);

let guardrails: Guardrails;
beforeAll(async () => {
  ({ guardrails } = await loadPlaybook(fileURLToPath(new URL('../../../playbook', import.meta.url))));
});

function rulesAgainst(text: string, language: string): string[] {
  const facts: MessageFacts = {
    statements: ['Plans start at $490 a month.', 'There is a free trial of 14 days.'],
    language,
    lead: { firstName: 'Jane', lastName: 'Doe', company: 'Acme' },
    ourNames: ['Alex Rivera', 'Northbeam Cloud', 'Northbeam Compass'],
    titles: ['Guaranteed Savings Myths'],
  };
  const { findings = [] } = checkMessage({ subject: 'Northbeam', text }, facts, guardrails);
  return findings.map(({ rule }) => rule);
}

describe('the guardrails of the default playbook', () => {
  it('are tried with enough sentences of each kind and language', () => {
    expect(rows.length).toBeGreaterThanOrEqual(180);
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
      expect(rulesAgainst(text, language)).toEqual([rule]);
    },
  );
});
