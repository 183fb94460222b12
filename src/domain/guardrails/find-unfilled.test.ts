import { describe, expect, it } from '@jest/globals';
import { findBrokenValue, findNamelessGreeting, findToken } from './find-unfilled.ts';

describe('findToken', () => {
  it.each([
    'Hi {{first_name}}',
    'Hi {first_name}',
    'Hi ${name}',
    'Hi [Name]',
    'Hola [Nombre]',
    'Write to [Your Company].',
    'Hi <First Name>',
    'Hi %FIRST_NAME%',
    'Hi *|FNAME|*',
    'Hi __NAME__',
    'Lorem ipsum dolor',
  ])('finds one in "%s"', (text) => {
    expect(findToken(text)).toBeDefined();
  });

  it.each([
    'See [1] and [2].',
    'They wrote "recieve" [sic].',
    'Save 5% on a_b, 3 < 4 > 2',
    'A {1, 2} set',
    'todo list',
  ])('finds none in "%s"', (text) => {
    expect(findToken(text)).toBeUndefined();
  });
});

describe('findBrokenValue', () => {
  it.each([
    ['Greetings to null from us', 'en'],
    ['Your company undefined', 'en'],
    ['It costs NaN a month', 'en'],
    ['See [object Object]', undefined],
    ['Guten Tag Herr null', 'de'],
    ['On Invalid Date', 'en'],
    ['Müller &amp; Söhne', 'de'],
  ])('finds one in "%s" (%s)', (text, language) => {
    expect(findBrokenValue(text, language)).toBeDefined();
  });

  it.each([
    ['Um null Uhr', 'de'],
    ['Mit null Prozent', 'de'],
    ['Non vedo null’altro', 'it'],
    ['A null pointer is undefined behaviour', 'en'],
    ['Naan from my nan', 'en'],
    ['annulled', 'en'],
  ])('finds none in "%s" (%s)', (text, language) => {
    expect(findBrokenValue(text, language)).toBeUndefined();
  });
});

describe('findNamelessGreeting', () => {
  it.each([
    'Hi ,',
    'Dear  !',
    'Dear,',
    'Hello !',
    'Sehr geehrter Herr ,',
    'Liebe ,',
    'Estimado ,',
    'Bonjour ,',
    'Gentile ,',
    'Prezado ,',
  ])('finds "%s"', (text) => {
    expect(findNamelessGreeting(`${text}\nthank you`)).toBeDefined();
  });

  it.each(['Hi,', 'Hi there,', 'Bonjour !', 'Salut !', 'Hallo,', 'Dear Jane,', 'Olá!', 'Ciao, grazie', 'A delphi , x'])(
    'lets "%s" pass',
    (text) => {
      expect(findNamelessGreeting(`${text}\nthank you`)).toBeUndefined();
    },
  );
});
