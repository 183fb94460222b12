import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inferTimeZone, type TimeZoneClues } from './infer-time-zone.ts';

const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const country = fc.stringMatching(/^[A-Z]{2}$/);
const phone = fc.oneof(
  fc.stringMatching(/^\+[1-9]\d{6,14}$/),
  fc.stringMatching(/^\+1[2-9]\d{9}$/),
  fc.stringMatching(/^\+7\d{10}$/),
);
const domain = fc.oneof(fc.domain(), fc.stringMatching(/^[a-z]{1,8}\.[a-z]{2}$/));
/** Half of the clues are missing, and some are rubbish. */
const clue = (values: fc.Arbitrary<string>): fc.Arbitrary<string | undefined> =>
  fc.oneof(fc.constant(undefined), { arbitrary: values, weight: 3 }, fc.string(), fc.string({ unit: 'binary' }));

const anyClues: fc.Arbitrary<TimeZoneClues> = fc.record({
  stated: clue(zone),
  crm: clue(zone),
  phone: clue(phone),
  ipTimeZone: clue(zone),
  ipCountry: clue(country),
  companyCountry: clue(country),
  emailDomain: clue(domain),
  playbookDefault: fc.oneof(zone, fc.string()),
});

const order = ['stated', 'crm', 'phone', 'ip', 'company-country', 'top-level-domain', 'playbook'];
const cluesOfSource = {
  stated: ['stated'],
  crm: ['crm'],
  phone: ['phone'],
  ip: ['ipTimeZone', 'ipCountry'],
  'company-country': ['companyCountry'],
  'top-level-domain': ['emailDomain'],
  playbook: [],
} as const;

describe('inferTimeZone, whatever it is given,', () => {
  it('answers zones that the runtime knows, each once, with its choice first', () => {
    fc.assert(
      fc.property(anyClues, (clues) => {
        const { timeZone, candidates, confidence } = inferTimeZone(clues);
        for (const candidate of candidates) new Intl.DateTimeFormat('en', { timeZone: candidate });
        expect(candidates[0]).toBe(timeZone);
        expect(new Set(candidates).size).toBe(candidates.length);
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('takes the most trusted of the clues that say something by themselves', () => {
    fc.assert(
      fc.property(anyClues, (clues) => {
        const { source } = inferTimeZone(clues);
        const speaking = order.filter((name) => speaksAlone(name as keyof typeof cluesOfSource, clues));
        expect(source).toBe(speaking[0]);
      }),
    );
  });

  it('is narrowed by less trusted clues, and never overruled', () => {
    fc.assert(
      fc.property(anyClues, (clues) => {
        const finding = inferTimeZone(clues);
        const alone = inferTimeZone(only(finding.source, clues));
        expect(alone.candidates).toEqual(expect.arrayContaining([...finding.candidates]));
        expect(finding.confidence).toBeGreaterThanOrEqual(alone.confidence);
      }),
    );
  });
});

function speaksAlone(source: keyof typeof cluesOfSource, clues: TimeZoneClues): boolean {
  return inferTimeZone(only(source, clues)).source === source;
}

function only(source: keyof typeof cluesOfSource, clues: TimeZoneClues): TimeZoneClues {
  const kept = cluesOfSource[source].map((name) => [name, clues[name]] as const);
  return { ...Object.fromEntries(kept), playbookDefault: clues.playbookDefault };
}
