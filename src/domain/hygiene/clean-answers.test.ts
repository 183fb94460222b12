import { describe, expect, it } from '@jest/globals';
import { cleanAnswers } from './clean-answers.ts';

describe('cleanAnswers', () => {
  it.each([
    ['<b>ten</b>', 'ten'],
    [10, '10'],
    [true, 'yes'],
    [false, 'no'],
    [['CRM', ' ERP ', 3, true, null], 'CRM, ERP, 3, yes'],
  ])('writes the answer %j as %j', (answer, text) => {
    expect(cleanAnswers([{ question: 'How\nmany?', answer }])).toEqual({
      value: [{ question: 'How many?', answer: text }],
      remarks: [],
    });
  });

  it('leaves out questions without an answer, and counts on for a question without words', () => {
    const stated = [
      { question: 'A', answer: null },
      { question: 'B', answer: [] },
      { question: '', answer: 'x' },
      { answer: 'y' },
    ];
    expect(cleanAnswers(stated).value).toEqual([
      { question: 'Question 3', answer: 'x' },
      { question: 'Question 4', answer: 'y' },
    ]);
  });

  it.each([['text'], [{}], [[1]], [[null]], [[{ question: 'A', answer: {} }]], [[{ question: 'A', answer: [[1]] }]]])(
    'drops %j as of a wrong type',
    (stated) => {
      expect(cleanAnswers(stated)).toEqual({ remarks: ['wrong-type'] });
    },
  );

  it('keeps 40 answers of 1,000 characters, and questions of 200', () => {
    const { value = [], remarks } = cleanAnswers(
      Array.from({ length: 50 }, () => ({ question: 'q'.repeat(300), answer: ['a'.repeat(900), 'b'.repeat(900)] })),
    );
    expect(value).toHaveLength(40);
    expect(value[0]?.question).toHaveLength(200);
    expect(value[0]?.answer).toHaveLength(1_000);
    expect(remarks).toContain('text-shortened');
  });
});
