import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { loadPlaybook } from '../../playbook/load-playbook.ts';
import { checkMessage } from '../check-message.ts';
import type { Guardrails } from '../guardrails.ts';

let guardrails: Guardrails;
beforeAll(async () => {
  ({ guardrails } = await loadPlaybook(fileURLToPath(new URL('../../../playbook', import.meta.url))));
});

const promises = [
  'We guarantee a lower bill.',
  'Garantizamos el ahorro.',
  'Nous garantissons une économie.',
  'Wir garantieren Ihnen Ersparnisse.',
  'Garantiamo il risparmio.',
  'Garantimos a economia.',
];
const unseen = ['\u200B', '\u200C', '\u200D', '\u2060', '\u00AD', '\uFEFF', '\u034F', '\u061C', '\u180E'];

function isPromise(text: string): boolean {
  const { findings = [] } = checkMessage({ subject: 'Your question', text }, { statements: [] }, guardrails);
  return findings.some(({ rule }) => rule === 'guaranteed-result');
}

/** Which characters are turned to capitals, and which hidden characters follow them. */
const disguise = fc.array(
  fc.record({ isCapital: fc.boolean(), hidden: fc.array(fc.constantFrom(...unseen), { maxLength: 2 }) }),
  {
    minLength: 40,
    maxLength: 40,
  },
);

describe('a promise', () => {
  it('stays one whatever letters are capitals and whatever hidden characters stand between them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...promises), disguise, (promise, marks) => {
        const text = Array.from(promise)
          .map((letter, index) => {
            const { isCapital = false, hidden = [] } = marks[index % marks.length] ?? {};
            return `${isCapital ? letter.toUpperCase() : letter.toLowerCase()}${hidden.join('')}`;
          })
          .join('');
        expect(isPromise(text)).toBe(true);
      }),
    );
  });

  it('stays one with any single separator between all its letters', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('guaranteed', 'garantiert', 'garantizado', 'garantito'),
        fc.constantFrom(...Array.from(' .-_*·/~')),
        (word, separator) => {
          expect(isPromise(`Savings are ${Array.from(word).join(separator)} here`)).toBe(true);
        },
      ),
    );
  });

  it('stays one among any other words without a negation', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 8 }), fc.lorem({ maxCount: 8 }), (before, after) => {
        fc.pre(!/\b(?:non|nec|sine|ni|nemo|ne|mai|e|et)\b/i.test(before) && !/\b(?:non|ni|ne)\b/i.test(after));
        expect(isPromise(`${before}. We guarantee it. ${after}`)).toBe(true);
      }),
    );
  });
});
