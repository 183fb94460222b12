import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { brandTokens, personalTokens, type MessageTokens } from '../domain/message-tokens.ts';
import { renderTemplate } from './render-template.ts';

function tokens(known: Partial<MessageTokens>): MessageTokens {
  const unknown = Object.fromEntries([
    ...personalTokens.map((token) => [token, null]),
    ...brandTokens.map((token) => [token, token]),
  ]) as MessageTokens;
  return { ...unknown, ...known };
}

describe('renderTemplate', () => {
  it('fills the tokens in, and words of its own where one is unknown', () => {
    const text = "Hi {{ first_name | fallback: 'there' }} of {{ company | fallback: 'your team' }}";
    expect(renderTemplate({ text }, tokens({ first_name: 'Jane' }))).toEqual({ text: 'Hi Jane of your team' });
  });

  it('takes an unknown token for false in a condition', () => {
    const text = '{% if company %}yes{% else %}no{% endif %}';
    expect(renderTemplate({ text }, tokens({})).text).toBe('no');
    expect(renderTemplate({ text }, tokens({ company: 'Acme' })).text).toBe('yes');
  });

  it('escapes values in HTML, and there alone', () => {
    const part = "{{ company | fallback: 'x' }}";
    expect(renderTemplate({ subject: part, text: part, html: part }, tokens({ company: 'A & <b>' }))).toEqual({
      subject: 'A & <b>',
      text: 'A & <b>',
      html: 'A &amp; &lt;b&gt;',
    });
  });

  it('lets no value open a tag or leave an attribute in HTML', () => {
    const html = `<a title="{{ company | fallback: 'x' }}">{{ company | fallback: 'x' }}</a>`;
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', '{', '}') }), (company) => {
        const rendered = renderTemplate({ text: 'x', html }, tokens({ company })).html ?? '';
        expect(rendered).toMatch(/^<a title="[^<>"]*">[^<>"]*<\/a>$/);
      }),
    );
  });

  it('never reads a value as Liquid', () => {
    const text = "{{ company | fallback: 'x' }}";
    expect(renderTemplate({ text }, tokens({ company: '{{ brand_name }}' })).text).toBe('{{ brand_name }}');
  });

  it('keeps a subject on one line', () => {
    const subject = "About\n{{ company | fallback: 'x' }}";
    expect(renderTemplate({ subject, text: 'x' }, tokens({ company: 'A\r\nBcc: b' })).subject).toBe('About A Bcc: b');
  });

  it.each(['{{ nothing }}', '{{ company | nothing }}', '{% include "x" %}', '{{ company.constructor }}'])(
    'throws on %s',
    (text) => {
      expect(() => renderTemplate({ text }, tokens({ company: 'Acme' }))).toThrow();
    },
  );
});
