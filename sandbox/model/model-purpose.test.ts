import { describe, expect, it } from '@jest/globals';
import { modelAssessmentSchema } from '../../src/domain/assessment.ts';
import { modelDraftSchema } from '../../src/domain/drafts/model-draft.ts';
import { modelVerdictSchema } from '../../src/domain/drafts/model-verdict.ts';
import { strictJsonSchema } from '../../src/providers/llm/strict-json-schema.ts';
import { purposeOf } from './model-purpose.ts';

describe('purposeOf', () => {
  it.each([
    ['assess', modelAssessmentSchema],
    ['write', modelDraftSchema],
    ['check', modelVerdictSchema],
  ])('tells that the product asks to %s', (purpose, schema) => {
    expect(purposeOf(strictJsonSchema(schema))).toBe(purpose);
  });

  it('takes a prompt without a schema for a judgement', () => {
    expect(purposeOf(undefined)).toBe('assess');
  });
});
