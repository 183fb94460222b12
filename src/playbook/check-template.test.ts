import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from './check-template.ts';
import { htmlEngine } from './liquid-engine.ts';

const check = (source: string): ReturnType<typeof checkTemplate> => checkTemplate('x.liquid', source, htmlEngine);

describe('checkTemplate', () => {
  it.each([
    "Hi {{ first_name | fallback: 'there' }}",
    "{{ company | upcase | fallback: 'your team' }}",
    '{% if company %}{{ brand_name }}{% else %}{{ product_name | upcase }}{% endif %}',
    "{% unless company %}a{% endunless %}{% case job_title %}{% when 'CTO' %}b{% endcase %}",
    '{% comment %}{{ anything }}{% endcomment %}{% raw %}{{ anything }}{% endraw %}',
    '<a href="https://example.com">x</a><a href="mailto:a@example.com">x</a><a href="{{ booking_url }}">x</a>',
  ])('finds no fault in %s', (source) => {
    expect(check(source)).toEqual([]);
  });

  it.each([
    '{{ company }}',
    "{{ company | fallback: '' }}",
    '{{ company | fallback: brand_name }}',
    '{{ company | upcase }}',
    '{% if company %}{{ company }}{% endif %}',
    '{% unless asset_url %}x{% else %}{{ company }}{% endunless %}',
    '{% case job_title %}{% when "CTO" %}{{ company }}{% endcase %}',
    '{{ brand_name | append: company }}',
  ])('asks for words in place of an unknown company in %s', (source) => {
    expect(check(`\n${source}`)).toEqual([
      {
        file: 'x.liquid',
        line: 2,
        message: 'The token `company` is not known for every lead.',
        cure: "Say what stands in its place: {{ company | fallback: '…' }}.",
      },
    ]);
  });

  it.each([
    ['{{ nothing }}', 'nothing'],
    ['{% if nothing %}x{% endif %}', 'nothing'],
    ['{{ brand_name.length }}', 'brand_name.length'],
    ["{{ nothing | fallback: 'x' }}", 'nothing'],
    ['{{ brand_name | append: nothing }}', 'nothing'],
  ])('does not know the token in %s', (source, name) => {
    expect(check(`\n\n${source}`)).toEqual([
      {
        file: 'x.liquid',
        line: 3,
        message: `The token \`${name}\` does not exist.`,
        cure: expect.stringContaining('Use one of: first_name, company,'),
      },
    ]);
  });

  it.each([
    ['{{ brand_name | shorten }}', 'undefined filter: shorten'],
    ['{{ brand_name | raw }}', 'undefined filter: raw'],
    ["{% include 'secrets' %}", 'tag "include" not found'],
    ["{% render 'secrets' %}", 'tag "render" not found'],
    ['{% assign x = company %}', 'tag "assign" not found'],
    ['{% for x in (1..9999999) %}x{% endfor %}', 'tag "for" not found'],
    ['{{ brand_name', 'output "{{ brand_name" not closed'],
    ['{% if company %}x', 'tag {% if company %} not closed'],
  ])('cannot read %s', (source, complaint) => {
    expect(check(`\n${source}`)).toEqual([
      {
        file: 'x.liquid',
        line: 2,
        message: `This is no valid Liquid: ${complaint}.`,
        cure: 'Check the braces, quotes and names around this line; README.md lists what may stand there.',
      },
    ]);
  });

  it.each([
    ['See http://example.com/x.', 'http://example.com/x.'],
    ['<a href="http://example.com/x">x</a>', 'http://example.com/x'],
    ['<a href="javascript:go()">x</a>', 'javascript:go()'],
    ['<a href="/page">x</a>', '/page'],
  ])('does not trust the link in %s', (source, link) => {
    expect(check(`\n${source}`)).toEqual([
      {
        file: 'x.liquid',
        line: 2,
        message: `The link \`${link}\` is not secure.`,
        cure: 'Let it begin with https://.',
      },
    ]);
  });
});
