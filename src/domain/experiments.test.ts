import { describe, expect, it } from '@jest/globals';
import { chooseArm, experimentsSchema } from './experiments.ts';

const leadIds = Array.from({ length: 4_000 }, (_, index) => `lead-${index}`);

describe('chooseArm', () => {
  it('puts a lead into the same arm each time', () => {
    for (const leadId of leadIds.slice(0, 100)) {
      expect(chooseArm('letters', { template: 1, model: 1 }, leadId)).toBe(
        chooseArm('letters', { template: 1, model: 1 }, leadId),
      );
    }
  });

  it('divides leads by the shares', () => {
    const inModel = leadIds.filter((leadId) => chooseArm('letters', { template: 3, model: 1 }, leadId) === 'model');
    expect(inModel.length / leadIds.length).toBeGreaterThan(0.22);
    expect(inModel.length / leadIds.length).toBeLessThan(0.28);
  });

  it('divides the leads of one arm anew in another experiment', () => {
    const shares = { template: 1, model: 1 };
    const inModel = leadIds.filter((leadId) => chooseArm('letters', shares, leadId) === 'model');
    const inBoth = inModel.filter((leadId) => chooseArm('subjects', shares, leadId) === 'model');
    expect(inBoth.length / inModel.length).toBeGreaterThan(0.45);
    expect(inBoth.length / inModel.length).toBeLessThan(0.55);
  });

  it('leaves an arm without a share empty', () => {
    expect(new Set(leadIds.map((leadId) => chooseArm('letters', { template: 0, model: 2 }, leadId)))).toEqual(
      new Set(['model']),
    );
  });
});

describe('the schema of experiments', () => {
  it.each([[{ letters: { model: 1 } }], [{ letters: { model: 0, template: 0 } }], [{ letters: { model: -1, a: 1 } }]])(
    'refuses %j',
    (experiments) => {
      expect(experimentsSchema.safeParse(experiments).success).toBe(false);
    },
  );

  it('takes two arms', () => {
    expect(experimentsSchema.parse({ letters: { model: 1, template: 3 } })).toEqual({
      letters: { model: 1, template: 3 },
    });
  });
});
