import { expect, it } from '@jest/globals';
import { findModelTrouble } from './find-model-trouble.ts';

const fine = { vendor: 'openai', purpose: 'assess', calls: 20, failed: 0, errorCodes: [] };
const record = { judged: { byModel: 20, byRules: 0 }, health: [fine], mostFallbacks: 0.2 };

it('finds nothing while models judge', () => {
  expect(findModelTrouble(record)).toEqual([]);
  expect(findModelTrouble({ ...record, judged: { byModel: 8, byRules: 2 } })).toEqual([]);
});

it('tells when the rules judge more than they may', () => {
  const [notice] = findModelTrouble({ ...record, judged: { byModel: 7, byRules: 3 } });
  expect(notice).toMatchObject({
    kind: 'model-fallback',
    because: expect.stringContaining('3 of the last 10 leads (30 %)'),
  });
});

it('says nothing of a share of few leads, or where no model is asked at all', () => {
  expect(findModelTrouble({ ...record, judged: { byModel: 0, byRules: 9 } })).toEqual([]);
  expect(findModelTrouble({ ...record, health: [], judged: { byModel: 0, byRules: 50 } })).toEqual([]);
});

it.each(['model_not_found', 'not_found_error'])('tells once of a vendor whose model is retired: %s', (code) => {
  const health = ['assess', 'check'].map((purpose) => ({ ...fine, purpose, failed: 1, errorCodes: [code] }));
  expect(findModelTrouble({ ...record, health })).toMatchObject([{ kind: 'model-retired', subject: 'openai' }]);
});
