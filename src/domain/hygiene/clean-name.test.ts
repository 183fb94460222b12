import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanFullName, cleanName } from './clean-name.ts';

describe('cleanName', () => {
  it.each([
    ['JANE', 'Jane'],
    ['  jane ', 'Jane'],
    ['Mary\tAnn', 'Mary Ann'],
    ['MARY   ANN', 'Mary Ann'],
    ['anne-marie', 'Anne-Marie'],
    ['JEAN-LUC', 'Jean-Luc'],
    ['JT', 'JT'],
    ['JO', 'Jo'],
    ['d.j.', 'D.J.'],
    ['van', 'Van'],
    ['o’neil', 'O’Neil'],
    ['DeShawn', 'DeShawn'],
    ['McKenna', 'McKenna'],
    ['Jos&eacute;', 'José'],
    ['Jose\u0301', 'José'],
    ['Ja\u200Bne', 'Jane'],
    ['张伟', '张伟'],
    ['გიორგი', 'გიორგი'],
    ['محمد', 'محمد'],
    ['ЮЛИЯ', 'Юлия'],
    ['ΓΙΏΡΓΟΣ', 'Γιώργος'],
    ['İSMAİL', 'İsmail'],
    ['IRMAK', 'Irmak'],
    ['ßa', 'ßa'],
    ['William "Bill"', 'William "Bill"'],
    ['P!nk', 'P!nk'],
  ])('writes the first name %j as %j', (stated, name) => {
    expect(cleanName(stated, 'first')).toEqual({ value: name, remarks: [] });
  });

  it.each([
    ["O'BRIEN", "O'Brien"],
    ["o'brien", "O'Brien"],
    ['d’angelo', 'D’Angelo'],
    ['MCDONALD', 'McDonald'],
    ['mckay', 'McKay'],
    ['macdonald', 'Macdonald'],
    ['van der berg', 'van der Berg'],
    ['VAN DEN BROEK', 'van den Broek'],
    ['de la cruz', 'de la Cruz'],
    ['da silva', 'da Silva'],
    ['DI MARIA', 'Di Maria'],
    ['LA FONTAINE', 'La Fontaine'],
    ['AL-SAYED', 'Al-Sayed'],
    ['le', 'Le'],
    ['SMITH III', 'Smith III'],
    ['DeVito', 'DeVito'],
    ['YILDIZ İNCE', 'Yıldız İnce'],
    ['(smith)', '(Smith)'],
  ])('writes the last name %j as %j', (stated, name) => {
    expect(cleanName(stated, 'last')).toEqual({ value: name, remarks: [] });
  });

  it.each([
    'jane@example.com',
    'http://example.com',
    'www.example.com',
    'buy at example.com now',
    'cheap.xyz',
    '<b>Jane</b>',
    '&lt;b&gt;Jane',
    'Jane\r\nBcc: x@example.com',
    'Jane\nDoe',
    'Jane\u0000',
    'Jane\u2028Doe',
    '123',
    '---',
    '🚀',
    '\u3164',
    '{{ firstName }}',
    '${jane}',
    '=cmd()',
    '+1 Jane',
    '[object Object]',
    'null',
    'undefined',
    'N/A',
    42,
  ])('drops %j', (stated) => {
    expect(cleanName(stated, 'first')).toEqual({ remarks: ['name-dropped'] });
  });

  it('drops what is no text as of a wrong type', () => {
    expect(cleanName({ first: 'Jane' }, 'first')).toEqual({ remarks: ['wrong-type'] });
  });

  it('cuts a name after 100 characters and says so', () => {
    expect(cleanName(`${'Ab'.repeat(50)}cd`, 'first')).toEqual({ value: 'Ab'.repeat(50), remarks: ['text-shortened'] });
  });

  it('changes nothing more when it cleans its own result', () => {
    const word = fc.constantFrom(
      'VAN',
      'de',
      "o'",
      'MC',
      'mcd',
      'iii',
      'JT',
      'İ',
      'ŉ',
      'ǅ',
      'ß',
      '-',
      '.',
      ' ',
      "'",
      'ﬁ',
      '&amp;',
      '\u0307',
    );
    const part = fc.constantFrom<'first' | 'last'>('first', 'last');
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), word)), part, (words, whichPart) => {
        const once = cleanName(words.join(''), whichPart).value;
        expect(cleanName(once, whichPart).value).toBe(once);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('cleanFullName', () => {
  it.each([
    ['jane doe', { firstName: 'Jane', lastName: 'Doe' }],
    ['DOE, JANE', { firstName: 'Jane', lastName: 'Doe' }],
    ['Jane Q. Public', { firstName: 'Jane', lastName: 'Q. Public' }],
    ['John Smith, Jr.', { firstName: 'John', lastName: 'Smith' }],
    ['Smith, John, PhD', { firstName: 'John', lastName: 'Smith' }],
    ['Dr. Jane Doe', { firstName: 'Jane', lastName: 'Doe' }],
    ['Prof. Dr. hans müller', { firstName: 'Hans', lastName: 'Müller' }],
    ['ludwig van beethoven', { firstName: 'Ludwig', lastName: 'van Beethoven' }],
    ['Van Morrison', { firstName: 'Van', lastName: 'Morrison' }],
    ['JOSÉ DE LA CRUZ', { firstName: 'José', lastName: 'de la Cruz' }],
    ['山田 太郎', { firstName: '山田', lastName: '太郎' }],
    ['Madonna', { firstName: 'Madonna' }],
    ['Doe,', { firstName: 'Doe' }],
    [', Jane', { firstName: 'Jane' }],
  ])('splits %j', (stated, names) => {
    expect(cleanFullName(stated)).toEqual({ value: names, remarks: [] });
  });

  it.each(['jane@example.com', 'Jane http://example.com', ',', 'Jane\r\nDoe'])('drops %j', (stated) => {
    expect(cleanFullName(stated)).toEqual({ remarks: ['name-dropped'] });
  });
});
