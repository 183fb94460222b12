import { describe, expect, it } from '@jest/globals';
import { routesSchema } from '../domain/routes.ts';
import { checkShadowedRules } from './check-shadowed-rules.ts';
import { parseYaml } from './parse-yaml.ts';

const always = '{ name: rest, status: New, priority: low }';

/** Answers `line: message` for each rule that never counts; a rule stands on each line. */
function shadowsIn(text: string): string[] {
  const { lineOf, value } = readRoutes(text);
  return checkShadowedRules({ file: 'routes.yaml', stem: 'routes', value, lineOf }).map(
    ({ line, message }) => `${line ?? 0}: ${message}`,
  );
}

function readRoutes(text: string) {
  const parsed = parseYaml('routes.yaml', text, routesSchema);
  if (parsed.value === undefined) throw new Error(JSON.stringify(parsed.faults));
  return parsed;
}

function listOf(...conditions: readonly string[]): string {
  const rules = conditions.map((when, index) => {
    const condition = when === '' ? '' : `when: { ${when} }, `;
    return `    - { name: rule-${index + 1}, ${condition}status: New, priority: low }`;
  });
  return ['bySource:', '  default:', ...rules, `    - ${always}`].join('\n');
}

describe('a rule of a list', () => {
  it.each([
    ['another intent', ['intent: [SPAM]', 'intent: [TIRE_KICKER]']],
    ['a wider score', ['scoreAbove: 70', 'scoreAbove: 60']],
    ['the one score that those above leave', ['scoreAbove: 70', 'scoreBelow: 70', 'scoreAbove: 69, intent: [SPAM]']],
    ['a judge that is surer', ['confidenceBelow: 0.5', 'confidenceBelow: 0.7']],
    ['a tag that the one above does not name', ['tag: [vip]', 'tag: [vip, partner]']],
    ['no tag at all', ['tag: [vip]', 'scoreAbove: 10']],
  ])('counts when it fits %s', (_title, conditions) => {
    expect(shadowsIn(listOf(...conditions))).toEqual([]);
  });

  it.each([
    ['one above always fits', ['', 'scoreAbove: 70'], 4, '`rule-1`', '`rule-2`'],
    ['one above has a wider score', ['scoreAbove: 60', 'scoreAbove: 70'], 4, '`rule-1`', '`rule-2`'],
    [
      'one above names its intent among others',
      ['intent: [SPAM, TIRE_KICKER]', 'intent: [SPAM]'],
      4,
      '`rule-1`',
      '`rule-2`',
    ],
    ['one above names its tag', ['tag: [vip, partner]', 'tag: [vip]'], 4, '`rule-1`', '`rule-2`'],
    ['the judge was even less sure', ['confidenceBelow: 0.7', 'confidenceBelow: 0.7'], 4, '`rule-1`', '`rule-2`'],
    [
      'two above share all scores',
      ['scoreAbove: 49', 'scoreBelow: 50', 'intent: [TIRE_KICKER]'],
      5,
      '`rule-1` and `rule-2`',
      '`rule-3`',
    ],
  ])('never counts when %s', (_title, conditions, line, above, rule) => {
    expect(shadowsIn(listOf(...conditions))[0]).toBe(
      `${line}: No lead ever comes to ${rule}: all that would are taken above, by ${above}.`,
    );
  });

  it('fits no lead when its condition contradicts itself', () => {
    expect(shadowsIn(listOf('scoreAbove: 70, scoreBelow: 71'))).toEqual([
      '3: No lead ever comes to `rule-1`: its `when` contradicts itself.',
    ]);
  });

  it('never counts when a rule before any source takes its leads', () => {
    const before = 'beforeAnySource:\n  - { name: spam, when: { intent: [SPAM] }, status: Closed, priority: low }\n';
    expect(shadowsIn(before + listOf('intent: [SPAM]'))).toEqual([
      '5: No lead ever comes to `rule-1`: all that would are taken above, by `spam`.',
    ]);
  });
});

describe('a group', () => {
  const groups = [
    'groups:',
    '  by-score:',
    '    - { name: low, when: { scoreBelow: 30 }, status: New, priority: low }',
    '    - { name: high, when: { scoreAbove: 70 }, status: New, priority: low }',
    'bySource:',
  ];

  it('counts where one of its rules does', () => {
    const above = '{ name: hot, when: { scoreAbove: 70 }, status: New, priority: low }';
    const list = ['  default:', `    - ${above}`, '    - include: by-score', `    - ${always}`];
    expect(shadowsIn([...groups, ...list].join('\n'))).toEqual([]);
  });

  it('never counts below a rule that always fits', () => {
    const list = ['  webinar:', `    - ${always}`, '    - include: by-score', '  default:', `    - ${always}`];
    expect(shadowsIn([...groups, ...list].join('\n'))).toEqual([
      '8: No lead ever comes to `low` and `high`: all that would are taken above, by `rest`.',
    ]);
  });
});

describe('what is added on top', () => {
  it('fits no lead when its condition contradicts itself, and is not in the way of others', () => {
    const onTop = [
      'onTopOfAnySource:',
      '  - { name: hot, when: { scoreAbove: 70 } }',
      '  - { name: hotter, when: { scoreAbove: 80 } }',
      '  - { name: never, when: { scoreAbove: 80, scoreBelow: 20 } }',
    ];
    expect(shadowsIn([listOf(), ...onTop].join('\n'))).toEqual([
      '7: No lead ever comes to `never`: its `when` contradicts itself.',
    ]);
  });
});
