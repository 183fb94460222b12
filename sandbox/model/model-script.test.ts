import { describe, expect, it } from '@jest/globals';
import { createModelScript } from './model-script.ts';

describe('the script of the model', () => {
  it('gives an answer only to prompts that ask for its purpose', () => {
    const script = createModelScript([{ kind: 'refused', forPurpose: 'write' }]);
    expect(script.take('x', 'assess')).toBeUndefined();
    expect(script.take('x', 'check')).toBeUndefined();
    expect(script.take('x', 'write')).toEqual({ kind: 'refused', forPurpose: 'write' });
    expect(script.list()).toEqual([]);
  });

  it('gives an answer without a purpose to any prompt', () => {
    const script = createModelScript([{ kind: 'truncated', times: 'always' }]);
    for (const purpose of ['assess', 'write', 'check'] as const) {
      expect(script.take('x', purpose)).toMatchObject({ kind: 'truncated' });
    }
  });
});
