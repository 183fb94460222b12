import { describe, expect, it } from '@jest/globals';
import { caseStudiesSchema } from './case-study.ts';
import { findCaseStudy } from './find-case-study.ts';

const story = (title: string): { title: string; url: string; summary: string } => ({
  title,
  url: 'https://example.com/x',
  summary: 'S.',
});
const caseStudies = caseStudiesSchema.parse({
  general: story('general'),
  bySector: [
    { ...story('retail'), sector: 'retail', words: ['retail*', 'online shop*'] },
    { ...story('banks'), sector: 'banking', words: ['bank*', 'fintech'] },
    { ...story('software'), sector: 'software', words: ['software', 'tech'] },
  ],
});

describe('findCaseStudy', () => {
  it.each([
    ['the industry', { company: { industry: 'Banking & Credit' } }, 'banks'],
    ['the sector', { company: { sector: 'RETAIL TRADE' } }, 'retail'],
    ['the industry before the sector', { company: { industry: 'Fintech', sector: 'Software' } }, 'banks'],
    ['the directory before the name', { company: { sector: 'Retail' }, profile: { company: 'Bank Tech' } }, 'retail'],
    ['the directory before the judge', { company: { sector: 'Retail' }, judgedSector: 'banking' }, 'retail'],
    ['the judge before the name', { judgedSector: 'banking', profile: { company: 'Acme Tech' } }, 'banks'],
    ["the company's name", { profile: { company: 'Müller Online-Shops, online shops GmbH' } }, 'retail'],
    ['the name before the job', { profile: { company: 'Acme Bank', jobTitle: 'Software Engineer' } }, 'banks'],
    ['the job title', { profile: { jobTitle: 'Head of Retail Platforms' } }, 'retail'],
    ['the earlier of two that fit', { company: { industry: 'Software for banks' } }, 'banks'],
  ])('goes by %s', (_title, { profile = {}, ...others }: Partial<Parameters<typeof findCaseStudy>[0]>, title) => {
    expect(findCaseStudy({ ...others, profile }, caseStudies).title).toBe(title);
  });

  it.each([{}, { company: 'Acme' }, { company: 'Biotechnika' }, { jobTitle: 'Embankment engineer' }])(
    'tells %j, of whom no word is known, the general one',
    (profile) => {
      expect(findCaseStudy({ profile }, caseStudies)).toEqual(story('general'));
    },
  );
});
