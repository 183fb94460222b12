import { describe, expect, it } from '@jest/globals';
import { readReturnDate } from './read-return-date.ts';

/** A Wednesday. */
const arrivedOn = '2026-05-13';

const returns = [
  ['2026-06-01', 'I am out of the office and will be back on Monday, 1 June.'],
  ['2026-06-01', 'I will be back in the office on June 1st, 2026.'],
  ['2026-06-01', 'Returning on Monday, June 1'],
  ['2026-05-18', 'I am on leave and return next Monday.'],
  ['2026-05-18', "I'm travelling. Back on Monday!"],
  ['2026-05-18', 'I am away this week and back next week.'],
  ['2026-08-18', 'I am on vacation from 3 August to 17 August and will be back on 18 August.'],
  ['2026-05-14', 'I am out today, back tomorrow.'],
  ['2026-09-01', 'On parental leave, I will return in September.'],
  ['2027-01-04', 'I am back in the office on 4 January 2027'],
  ['2026-06-08', 'Vuelvo el lunes 8 de junio.'],
  ['2026-06-08', 'Estaré de vacaciones y regresaré el 8 de junio de 2026.'],
  ['2026-05-18', 'Estoy fuera de la oficina. Estaré de vuelta el próximo lunes.'],
  ['2027-03-05', 'Me reincorporo a partir del 5 de marzo de 2027'],
  ['2026-06-08', 'Je serai de retour le lundi 8 juin.'],
  ['2026-06-05', 'Je suis absent, je serai à nouveau joignable à partir du 5 juin.'],
  ['2026-06-01', 'Actuellement en congés, de retour le 1er juin 2026'],
  ['2026-06-08', 'Ich bin ab Montag, den 8. Juni wieder im Büro.'],
  ['2026-06-05', 'Ab dem 5. Juni bin ich wieder für Sie erreichbar.'],
  ['2026-08-18', 'Ich bin vom 3. bis 17. August im Urlaub und ab dem 18. August wieder da.'],
  ['2026-06-08', 'Am 08.06. bin ich zurück.'],
  ['2026-06-08', 'Rientrerò lunedì 8 giugno.'],
  ['2026-06-12', 'Sono in ferie e tornerò il 12/06/2026'],
  ['2026-06-12', 'Sarò di nuovo disponibile dal 12 giugno.'],
  ['2026-06-08', 'Volto na segunda-feira, 8 de junho.'],
  ['2026-06-08', 'Estou de férias. Estarei de volta em 08/06/2026.'],
  ['2026-06-08', 'I will be back\non 8 June.\n\nFor urgent matters write to Ann until 20 June.'],
] as const;

const lastDays = [
  ['2026-06-12', 'I am out of the office until 12.06.2026.'],
  ['2026-06-12', 'Out of office through Friday, June 12'],
  ['2026-08-17', 'I am on leave from 3 to 17 August.'],
  ['2026-08-17', 'Annual leave: 3 August - 17 August'],
  ['2026-05-20', 'I am not available on 20 May.'],
  ['2026-06-03', 'Estaré ausente hasta el 3 de junio.'],
  ['2026-08-17', 'Estaré de vacaciones del 3 al 17 de agosto.'],
  ['2026-08-14', "Je suis absente jusqu'au 14 août inclus."],
  ['2026-08-17', 'Je suis en congés du 3 au 17 août.'],
  ['2026-08-14', 'Ich bin bis einschließlich 14. August nicht im Büro.'],
  ['2026-08-14', 'Ich bin bis einschließlich Freitag, den 14. August, nicht im Büro.'],
  ['2026-06-12', 'Abwesend bis zum 12.06.2026'],
  ['2026-08-17', 'Ich bin vom 3. bis 17. August nicht erreichbar.'],
  ['2026-08-17', 'Ich bin vom 03.08. bis 17.08. im Urlaub.'],
  ['2026-08-31', 'Ich bin bis Ende August in Elternzeit.'],
  ['2026-06-14', 'Bis 14.6. bin ich im Urlaub.'],
  ['2026-06-03', 'Sono fuori ufficio fino al 3 giugno.'],
  ['2026-08-17', 'Sarò in ferie dal 3 al 17 agosto.'],
  ['2026-08-14', 'Sono assente fino al 14 agosto compreso.'],
  ['2026-06-03', 'Estou de férias até 3 de junho.'],
  ['2026-08-17', 'Estarei ausente de 3 a 17 de agosto.'],
  ['2027-01-03', 'Estarei fora do escritório até 3 de janeiro de 2027.'],
] as const;

describe('readReturnDate', () => {
  it.each(returns)('reads %s as the first day back: %s', (date, text) => {
    expect(readReturnDate(text, { arrivedOn })).toEqual({ kind: 'date', date, isInclusiveAbsence: false });
  });

  it.each(lastDays)('reads %s as the last day away: %s', (date, text) => {
    expect(readReturnDate(text, { arrivedOn })).toEqual({ kind: 'date', date, isInclusiveAbsence: true });
  });

  it.each([
    ['hasta el 3 de enero', 'Estaré ausente hasta el 3 de enero.'],
    ['until 3 January', 'I am away until 3 January.'],
    ['bis 03.01.', 'Bis 03.01. bin ich im Urlaub.'],
  ])('takes a date without a year over New Year: %s', (_, text) => {
    expect(readReturnDate(text, { arrivedOn: '2026-12-22' })).toMatchObject({ date: '2027-01-03' });
  });

  it.each([
    ['en-US', '2026-12-08'],
    ['en-GB', '2026-08-12'],
    ['en-AU', '2026-08-12'],
    [undefined, '2026-08-12'],
    ['en', '2026-08-12'],
  ])('reads 12/08 the way of %s', (locale, date) => {
    expect(readReturnDate('I am away, returning on 12/08.', { arrivedOn, locale })).toMatchObject({ date });
  });

  it('takes the nearer day to come where 08/12 could be both', () => {
    expect(readReturnDate('Back on 08/12', { arrivedOn: '2026-08-03' })).toMatchObject({ date: '2026-08-12' });
    expect(readReturnDate('Back on 08/12', { arrivedOn: '2026-12-01' })).toMatchObject({ date: '2026-12-08' });
  });

  it('reads 08/12 day first in languages that write so', () => {
    expect(readReturnDate('Je serai de retour le 08/12', { arrivedOn })).toMatchObject({ date: '2026-12-08' });
  });

  it.each([
    'I am back on Monday, 4 May.',
    'Ich bin bis 4. Mai im Urlaub.',
    "Je suis absent jusqu'au 10/05/2026.",
    'I will be back in the office on 1 June 2028.',
    'I am out of the office.',
    'Our fair takes place on 3 September.',
    'I will be back soon.',
    'Call me at +1 555 010 1234, back office',
    'My leave begins on 32 August, back on 31.02.2027',
    '',
  ])('answers nothing for: %s', (text) => {
    expect(readReturnDate(text, { arrivedOn })).toBeUndefined();
  });

  it('stays quick on a long text of dates', () => {
    expect(readReturnDate('wieder da am 3.8. '.repeat(100_000), { arrivedOn })).toMatchObject({ date: '2026-08-03' });
  });
});
