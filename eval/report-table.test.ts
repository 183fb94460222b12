import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../src/domain/evaluation/evaluate.ts';
import { reportTable, type EvalReport } from './report-table.ts';

const evaluation = evaluate([
  {
    label: { id: 'x-1', language: 'en', intent: 'SPAM', source: 'other', score: [1, 10], message: 'Buy backlinks' },
    judgements: [{ intent: 'TIRE_KICKER', score: 40, confidence: 0.5 }],
  },
]);
const report: EvalReport = { at: '', judge: 'the rules', repeat: 1, sets: [{ name: 'tuned', ...evaluation }] };

describe('reportTable', () => {
  it('names the worst messages by id, and their text only when asked', () => {
    expect(reportTable(report)).toContain('x-1');
    expect(reportTable(report)).not.toContain('Buy backlinks');
    expect(reportTable(report, () => 'Buy backlinks')).toContain('Buy backlinks');
  });

  it('says that a cost is not known, and leaves it out for a judge without tokens', () => {
    expect(reportTable(report)).not.toContain('tokens');
    const usage = { inputTokens: 10, outputTokens: 5 };
    expect(reportTable({ ...report, usage })).toContain('not known');
    expect(reportTable({ ...report, usage, costUsd: 0.5 })).toContain('$0.5000');
  });
});
