import { describe, expect, it } from '@jest/globals';
import { inferTimeZone } from './infer-time-zone.ts';

const playbookDefault = 'Europe/Vienna';

/** Every clue names another zone. */
const clues = {
  stated: 'Asia/Tokyo',
  crm: 'Europe/Paris',
  phone: '+493012345678',
  ipTimeZone: 'Africa/Cairo',
  companyCountry: 'IT',
  emailDomain: 'acme.pl',
  playbookDefault,
};

describe('inferTimeZone', () => {
  it.each([
    { without: [], source: 'stated', timeZone: 'Asia/Tokyo' },
    { without: ['stated'], source: 'crm', timeZone: 'Europe/Paris' },
    { without: ['stated', 'crm'], source: 'phone', timeZone: 'Europe/Berlin' },
    { without: ['stated', 'crm', 'phone'], source: 'ip', timeZone: 'Africa/Cairo' },
    { without: ['stated', 'crm', 'phone', 'ipTimeZone'], source: 'company-country', timeZone: 'Europe/Rome' },
    {
      without: ['stated', 'crm', 'phone', 'ipTimeZone', 'companyCountry'],
      source: 'top-level-domain',
      timeZone: 'Europe/Warsaw',
    },
    {
      without: ['stated', 'crm', 'phone', 'ipTimeZone', 'companyCountry', 'emailDomain'],
      source: 'playbook',
      timeZone: playbookDefault,
    },
  ])('trusts $source when more trusted clues are missing', ({ without, source, timeZone }) => {
    const silenced = Object.fromEntries(without.map((name) => [name, undefined]));
    expect(inferTimeZone({ ...clues, ...silenced })).toMatchObject({ source, timeZone });
  });

  it('is less sure the less it trusts the source', () => {
    const names = ['stated', 'crm', 'phone', 'ipTimeZone', 'companyCountry', 'emailDomain', 'nothing'] as const;
    const confidences = names.map((name) => {
      const only = name === 'nothing' ? {} : { [name]: clues[name] };
      return inferTimeZone({ ...only, playbookDefault }).confidence;
    });
    expect(confidences).toEqual([...confidences].sort((one, other) => other - one));
    expect(new Set(confidences).size).toBe(names.length);
  });

  it.each([
    { country: 'US', main: 'America/New_York', another: 'Pacific/Honolulu' },
    { country: 'RU', main: 'Europe/Moscow', another: 'Asia/Vladivostok' },
    { country: 'BR', main: 'America/Sao_Paulo', another: 'America/Manaus' },
    { country: 'AU', main: 'Australia/Sydney', another: 'Australia/Perth' },
    { country: 'CA', main: 'America/Toronto', another: 'America/Vancouver' },
    { country: 'ID', main: 'Asia/Jakarta', another: 'Asia/Jayapura' },
    { country: 'MX', main: 'America/Mexico_City', another: 'America/Tijuana' },
    { country: 'ES', main: 'Europe/Madrid', another: 'Atlantic/Canary' },
    { country: 'PT', main: 'Europe/Lisbon', another: 'Atlantic/Azores' },
    { country: 'CL', main: 'America/Santiago', another: 'Pacific/Easter' },
  ])('keeps every zone of $country, the main one first, and is unsure', ({ country, main, another }) => {
    const finding = inferTimeZone({ companyCountry: country, playbookDefault });
    expect(finding.timeZone).toBe(main);
    expect(finding.candidates).toContain(another);
    expect(finding.confidence).toBeLessThan(inferTimeZone({ companyCountry: 'FR', playbookDefault }).confidence);
  });

  it('is as sure of a country with two zones and one clock as of one with one zone', () => {
    const ofCountry = (companyCountry: string): number => inferTimeZone({ companyCountry, playbookDefault }).confidence;
    expect(ofCountry('DE')).toBe(ofCountry('FR'));
  });

  it.each([
    { phone: '+13125550123', candidates: ['America/Chicago'] },
    { phone: '+12065550123', candidates: ['America/Los_Angeles'] },
    { phone: '+16045550123', candidates: ['America/Vancouver'] },
    { phone: '+18085550123', candidates: ['Pacific/Honolulu'] },
    { phone: '+18505550123', candidates: ['America/Chicago', 'America/New_York'] },
    { phone: '+12085550123', candidates: ['America/Boise', 'America/Los_Angeles'] },
    { phone: '+17875550123', candidates: ['America/Puerto_Rico'] },
    { phone: '+442071838750', candidates: ['Europe/London'] },
  ])('reads $phone as $candidates', ({ phone, candidates }) => {
    expect(inferTimeZone({ phone, playbookDefault })).toMatchObject({ source: 'phone', candidates });
  });

  it.each(['+18005550100', '+15550100177'])('keeps all of the United States for %s', (phone) => {
    const { timeZone, candidates, confidence } = inferTimeZone({ phone, playbookDefault });
    expect(timeZone).toBe('America/New_York');
    expect(candidates).toEqual(expect.arrayContaining(['America/Chicago', 'America/Denver', 'America/Los_Angeles']));
    expect(confidence).toBeLessThan(0.4);
  });

  it('lets the IP narrow a phone number that leaves several zones', () => {
    const wide = inferTimeZone({ phone: '+18005550100', playbookDefault });
    const narrow = inferTimeZone({ phone: '+18005550100', ipTimeZone: 'America/Chicago', playbookDefault });
    expect(narrow).toMatchObject({ source: 'phone', timeZone: 'America/Chicago', candidates: ['America/Chicago'] });
    expect(narrow.confidence).toBeGreaterThan(wide.confidence);
  });

  it('is narrowed by a clue behind one that contradicts', () => {
    const phone = '+15550100177';
    const finding = inferTimeZone({ phone, ipTimeZone: 'Europe/Berlin', emailDomain: 'acme.ca', playbookDefault });
    expect(finding).toMatchObject({ source: 'phone', timeZone: 'America/Toronto' });
    expect(finding.candidates).not.toContain('America/New_York');
  });

  it('is narrowed step by step', () => {
    const phone = '+15550100177';
    const finding = inferTimeZone({ phone, ipCountry: 'US', companyCountry: 'CA', playbookDefault });
    expect(finding.timeZone).toBe('America/New_York');
    expect(finding.candidates).not.toContain('America/Toronto');
    expect(finding.candidates).not.toContain('America/Jamaica');
  });

  it('knows a zone by its other name', () => {
    const finding = inferTimeZone({ companyCountry: 'US', playbookDefault });
    expect(finding.candidates).toContain('America/Indianapolis');
    expect(
      inferTimeZone({ phone: '+18005550100', ipTimeZone: 'America/Indiana/Indianapolis', playbookDefault }).candidates,
    ).toEqual(['America/Indianapolis']);
  });

  it('leaves a phone number alone that the IP contradicts', () => {
    const phone = '+18005550100';
    expect(inferTimeZone({ phone, ipTimeZone: 'Europe/Berlin', playbookDefault })).toEqual(
      inferTimeZone({ phone, playbookDefault }),
    );
  });

  it("does not let the playbook's default narrow anything", () => {
    const ofDefault = (zone: string): unknown => inferTimeZone({ phone: '+18005550100', playbookDefault: zone });
    expect(ofDefault('America/Chicago')).toEqual(ofDefault('Europe/Vienna'));
  });

  it.each(['UTC', 'Etc/UTC', 'GMT', '+02:00', 'Middle-earth/Shire', ''])('takes %j for not stated', (stated) => {
    expect(inferTimeZone({ stated, crm: 'Europe/Paris', playbookDefault })).toMatchObject({ source: 'crm' });
  });

  it('keeps a zone by the name it was stated by', () => {
    expect(inferTimeZone({ stated: 'Asia/Kolkata', playbookDefault }).timeZone).toBe('Asia/Kolkata');
  });

  it.each(['acme.io', 'acme.co', 'acme.ai', 'acme.com', 'acme.eu', 'localhost'])(
    'learns nothing from %s',
    (emailDomain) => {
      expect(inferTimeZone({ emailDomain, playbookDefault })).toMatchObject({ source: 'playbook' });
    },
  );

  it('answers UTC where not even the default can be read', () => {
    expect(inferTimeZone({ playbookDefault: 'Nowhere' })).toMatchObject({ source: 'playbook', timeZone: 'UTC' });
  });
});
