import { parseQuery } from '@jetstreamapp/soql-parser-js';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { soql } from './soql.ts';

/** Reads the one condition of a query back. */
function valueIn(query: string): unknown {
  const { where } = parseQuery(query);
  return where?.left && 'value' in where.left && !('right' in where) ? where.left.value : undefined;
}

describe('soql', () => {
  it('quotes texts, and not times', () => {
    const from = new Date('2026-03-02T10:00:00Z');
    expect(soql`SELECT Id FROM Lead WHERE Email = ${"o'hara@example.com"} AND CreatedDate >= ${from}`).toBe(
      String.raw`SELECT Id FROM Lead WHERE Email = 'o\'hara@example.com' AND CreatedDate >= 2026-03-02T10:00:00.000Z`,
    );
  });

  it('lets no text end its quotes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("'", '\\', ' OR ', 'Id != null', 'a', '\n', '\r')), (parts) => {
        const query = soql`SELECT Id FROM Lead WHERE Email = ${parts.join('')}`;
        const value = valueIn(query);
        expect(typeof value).toBe('string');
        const unescaped = String(value)
          .slice(1, -1)
          .replaceAll(/\\(.)/g, (_whole, letter: string) => (letter === 'n' ? '\n' : letter === 'r' ? '\r' : letter));
        expect(unescaped).toBe(parts.join(''));
      }),
    );
  });
});
