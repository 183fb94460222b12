import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from './start-sandbox.ts';
import { vendorAnswers } from './testing/vendor-answers.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ lookUpLagMs: 0 });
});
afterAll(() => sandbox.close());

describe('the stand-in of', () => {
  // In their order: some read what one before has written.
  it.each(vendorAnswers)(
    '$vendor $does as documented',
    async ({ vendor, method = 'GET', path, headers, body, ...told }) => {
      const isJson = body?.constructor === Object;
      const response = await fetch(`${sandbox.baseUrls[vendor].replace(/\/$/, '')}${path}`, {
        method,
        headers: { ...headers, ...(isJson && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: isJson ? JSON.stringify(body) : (body as FormData | URLSearchParams) }),
      });
      const text = await response.text();
      expect({
        status: response.status,
        faults: faultsOf(told.schema.safeParse(text === '' ? '' : JSON.parse(text))),
      }).toEqual({
        status: told.status,
        faults: [],
      });
    },
  );
});

function faultsOf(parsed: {
  readonly error?: { readonly issues: readonly unknown[] } | undefined;
}): readonly unknown[] {
  return parsed.error?.issues ?? [];
}
