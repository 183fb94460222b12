import { describe, expect, it } from '@jest/globals';
import { readReplyByRules } from './read-reply-by-rules.ts';
import { answeredReplies } from './testing/answered-replies.ts';
import { plainReplies } from './testing/plain-replies.ts';
import { trickyReplies } from './testing/tricky-replies.ts';

/** A Wednesday. */
const now = new Date('2026-05-13T10:00:00Z');

describe('readReplyByRules', () => {
  it.each([...plainReplies, ...answeredReplies])('reads as %s: %s', (intent, text) => {
    expect(readReplyByRules(text, now)).toMatchObject({ intent });
  });

  it.each(trickyReplies)('reads as %s, whatever its words seem to say: %s', (intent, text) => {
    expect(readReplyByRules(text, now)).toMatchObject({ intent });
  });

  it.each([
    ['2026-05-18', 'Write to me again next week.'],
    ['2026-06-01', 'Please get back to me next month.'],
    ['2026-09-01', 'Check back in September.'],
    ['2026-05-27', 'Please contact me again in two weeks.'],
    ['2026-07-01', 'Reach out again next quarter.'],
    ['2026-07-01', 'Ping me in Q3.'],
    ['2027-01-04', 'Call me again next year.'],
    ['2027-01-07', 'Contact me after the holidays.'],
    ['2026-06-15', 'Reach out again mid June.'],
    ['2026-06-01', 'Contact me again after 30 May.'],
    ['2026-09-01', 'Melden Sie sich im September wieder.'],
    ['2026-05-18', 'Melden Sie sich nächste Woche noch einmal.'],
    ['2026-09-01', 'Kommen Sie nach den Sommerferien auf uns zu.'],
    ['2026-05-18', 'Escríbame la próxima semana.'],
    ['2026-09-01', 'Hablamos en septiembre.'],
    ['2026-06-01', 'Escríbanme el mes que viene, más adelante.'],
    ['2026-05-18', 'Recontactez-moi la semaine prochaine.'],
    ['2026-09-01', 'Recontactez-moi en septembre.'],
    ['2026-09-01', 'Mi ricontatti a settembre.'],
    ['2026-05-18', 'Sentiamoci la prossima settimana.'],
    ['2026-09-01', 'Entre em contato em setembro.'],
    ['2026-05-18', 'Entre em contato na próxima semana.'],
  ])('asks for a follow-up on %s: %s', (followUpOn, text) => {
    expect(readReplyByRules(text, now)).toMatchObject({ intent: 'later', followUpOn });
  });

  it('names no day where the reply names none', () => {
    expect(readReplyByRules('Maybe later.', now)).not.toHaveProperty('followUpOn');
  });

  it.each([
    ['I am not the right person, please contact Jane Roe.', { name: 'Jane Roe' }],
    ["I don't handle this, talk to Jane Roe (Jane@lead.example).", { name: 'Jane Roe', email: 'jane@lead.example' }],
    ['Wrong person, write to buying@lead.example.', { email: 'buying@lead.example' }],
    ['Bitte wenden Sie sich an meine Kollegin Erika Muster.', { name: 'Erika Muster' }],
    ['Dafür bin ich nicht zuständig, bitte wenden Sie sich an Herrn Muster.', { name: 'Muster' }],
    ['Adressez-vous à ma collègue Marie Dupont.', { name: 'Marie Dupont' }],
    ['Contacte con mi compañera Ana Gil.', { name: 'Ana Gil' }],
    [
      'Non sono la persona giusta, contatti Anna Rossi <a.rossi@lead.example>',
      { name: 'Anna Rossi', email: 'a.rossi@lead.example' },
    ],
    ['Não sou a pessoa certa, fale com João Silva.', { name: 'João Silva' }],
    ['I no longer work at Acme. Please contact Jane Roe instead.', { name: 'Jane Roe' }],
  ])('tells whom to write to instead: %s', (text, person) => {
    expect(readReplyByRules(text, now).otherPerson).toEqual(person);
  });

  it.each([
    'I am not the right person.',
    'Bitte wenden Sie sich an unsere Buchhaltung.',
    'Wrong person. Please ask Sales.',
  ])('names nobody where the reply names nobody: %s', (text) => {
    expect(readReplyByRules(text, now)).not.toHaveProperty('otherPerson');
  });

  it('is surer of an opt-out than of a long letter', () => {
    const long = 'We talked about many things that day and the weather was fine. '.repeat(20);
    expect(readReplyByRules('Unsubscribe', now).confidence).toBeGreaterThan(0.9);
    expect(readReplyByRules(`${long} We are interested.`, now).confidence).toBeLessThanOrEqual(0.6);
  });

  it('quotes nothing of the lead', () => {
    expect(readReplyByRules('Jane Roe is not interested in shovels', now).because).not.toMatch(/jane|shovel/i);
  });

  it('reads a bounded part of a text without end', () => {
    expect(readReplyByRules('maybe '.repeat(200_000), now)).toMatchObject({ intent: 'unclear' });
  });
});
