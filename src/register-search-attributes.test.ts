import { describe, expect, it } from '@jest/globals';
import type { Connection } from '@temporalio/client';
import { registerSearchAttributes } from './register-search-attributes.ts';
import { leadSearchAttributes } from './workflows/search-attributes.ts';

const all = leadSearchAttributes.map(({ name }) => name);

interface Server {
  /** What the other process registers between our looking and our adding. */
  readonly meanwhile?: readonly string[];
  readonly failure?: Error;
}

/** A Temporal server that refuses all when it has one of them. */
function fakeServer({ meanwhile = [], failure }: Server) {
  const known = new Set<string>();
  const asked: string[][] = [];
  const operatorService = {
    listSearchAttributes: () =>
      Promise.resolve({ customAttributes: Object.fromEntries([...known].map((name) => [name, 2])) }),
    addSearchAttributes({ searchAttributes }: { readonly searchAttributes: Readonly<Record<string, number>> }) {
      const names = Object.keys(searchAttributes);
      asked.push(names);
      if (asked.length === 1) for (const name of meanwhile) known.add(name);
      if (failure !== undefined) return Promise.reject(failure);
      if (names.some((name) => known.has(name))) return Promise.reject(grpcError(6));
      for (const name of names) known.add(name);
      return Promise.resolve({});
    },
  };
  return { connection: { operatorService } as unknown as Pick<Connection, 'operatorService'>, known, asked };
}

function grpcError(code: number): Error {
  return Object.assign(new Error(`${code} refused`), { code, details: 'refused', metadata: {} });
}

describe('registerSearchAttributes', () => {
  it('registers what is missing, and nothing when all is there', async () => {
    const { connection, known, asked } = fakeServer({});
    await registerSearchAttributes(connection, 'default');
    expect([...known]).toEqual(all);
    await registerSearchAttributes(connection, 'default');
    expect(asked).toHaveLength(1);
  });

  it.each([all.length, 2])('takes for done what another process was quicker to register: %d', async (count) => {
    const { connection, known } = fakeServer({ meanwhile: all.slice(0, count) });
    await registerSearchAttributes(connection, 'default');
    expect(new Set(known)).toEqual(new Set(all));
  });

  it('hands on any other refusal', async () => {
    const failure = grpcError(7);
    const { connection, asked } = fakeServer({ failure });
    await expect(registerSearchAttributes(connection, 'default')).rejects.toBe(failure);
    expect(asked).toHaveLength(1);
  });
});
