import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { VendorForm } from './sources.ts';
import { statedFromAnswers } from './stated-from-answers.ts';

const formWith = (fields: VendorForm['fields']): VendorForm => ({
  route: 'typeform',
  formId: 'lT4Z3j',
  source: 'webinar',
  fields,
});

describe('statedFromAnswers', () => {
  it('fills what it can guess and keeps every other question with its answer, in order', () => {
    const answers = [
      { id: 'a1', title: 'How many people work for you?', value: 40 },
      { id: 'a2', title: 'What is your first name?', value: 'Laura' },
      { id: 'a3', title: 'Where may we write to?', type: 'email', value: 'laura@example.com' },
      { id: 'a4', title: 'Which topics?', value: ['Costs', 'Security'] },
    ];
    expect(statedFromAnswers(answers, undefined)).toEqual({
      firstName: 'Laura',
      email: 'laura@example.com',
      answers: [
        { question: 'How many people work for you?', answer: 40 },
        { question: 'Which topics?', answer: 'Costs, Security' },
      ],
    });
  });

  it.each(['q7', 'OUR_REF', 'what keeps you busy?'])('maps a field that the playbook names by %s', (key) => {
    const answer = { id: 'Q7', ref: 'our_ref', title: 'What keeps you busy?', value: 'Audits' };
    expect(statedFromAnswers([answer], formWith({ [key]: 'message' }))).toEqual({
      source: 'webinar',
      message: 'Audits',
    });
  });

  it('lets the mapping win over an earlier guess, which stays an answer', () => {
    const answers = [
      { id: 'email', value: 'private@example.com' },
      { id: 'q2', value: 'work@example.com' },
    ];
    expect(statedFromAnswers(answers, formWith({ q2: 'email' }))).toEqual({
      source: 'webinar',
      email: 'work@example.com',
      answers: [{ question: 'email', answer: 'private@example.com' }],
    });
  });

  it('takes the first of two e-mail addresses and keeps the second as an answer', () => {
    const answers = [
      { id: 'email', value: ['one@example.com'] },
      { id: 'work_email', value: ['two@example.com'] },
    ];
    expect(statedFromAnswers(answers, undefined)).toEqual({
      email: 'one@example.com',
      answers: [{ question: 'work_email', answer: 'two@example.com' }],
    });
  });

  it('takes an empty answer for none', () => {
    const answers = [
      { id: 'email', value: '  ' },
      { id: 'work_email', value: 'two@example.com' },
      { id: 'topics', value: [] },
      { id: 'budget', value: null },
    ];
    expect(statedFromAnswers(answers, undefined)).toEqual({ email: 'two@example.com' });
  });

  it('leaves out what the playbook ignores', () => {
    expect(statedFromAnswers([{ id: 'email', value: 'x' }], formWith({ email: 'ignore' }))).toEqual({
      source: 'webinar',
    });
  });

  it('takes a consent only where the playbook says so, with the question as its wording', () => {
    const answer = { id: 'q9', title: 'May we text you?', type: 'yes_no', value: true };
    expect(statedFromAnswers([answer], formWith({ q9: 'smsConsent' }))).toEqual({
      source: 'webinar',
      smsConsent: { given: true, wording: 'May we text you?' },
    });
    expect(statedFromAnswers([{ ...answer, title: 'E-mail?' }], undefined)).toEqual({
      answers: [{ question: 'E-mail?', answer: true }],
    });
  });

  describe('the source', () => {
    const source = { id: 'source', value: 'newsletter_form' };
    const utmSource = { id: 'utm_source', value: 'google' };

    it("is the form's, whatever else is said", () => {
      const stated = statedFromAnswers([utmSource, source], formWith({}));
      expect(stated.source).toBe('webinar');
      expect(stated.answers).toEqual([
        { question: 'utm_source', answer: 'google' },
        { question: 'source', answer: 'newsletter_form' },
      ]);
    });

    it('is what a mapped answer says, before the form', () => {
      const stated = statedFromAnswers([{ id: 'q1', value: 'demo' }], formWith({ q1: 'source' }));
      expect(stated).toEqual({ source: 'demo' });
    });

    it('is never utm_source while a source is named', () => {
      expect(statedFromAnswers([utmSource, source], undefined)).toEqual({
        source: 'newsletter_form',
        answers: [{ question: 'utm_source', answer: 'google' }],
      });
    });

    it('is utm_source when nothing else names one', () => {
      expect(statedFromAnswers([utmSource], undefined)).toEqual({ source: 'google' });
    });
  });

  it('loses no answer that has something to say', () => {
    const answer = fc.record({
      id: fc.constantFrom('email', 'name', 'source', 'utm_source', 'q1', '__proto__'),
      value: fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
    });
    fc.assert(
      fc.property(fc.array(answer), (answers) => {
        const { answers: rest = [], ...fields } = statedFromAnswers(answers, undefined);
        const kept = [...Object.values(fields), ...rest.map((one) => one.answer)];
        expect(kept.toSorted()).toEqual(answers.map(({ value }) => value).toSorted());
      }),
    );
  });

  it('takes values of any kind', () => {
    const answer = fc.record({ title: fc.string(), value: fc.anything() }, { requiredKeys: ['value'] });
    fc.assert(fc.property(fc.array(answer), (answers) => void statedFromAnswers(answers, formWith({}))));
  });
});
