import { describe, expect, it } from '@jest/globals';
import { findWrongCompany, findWrongPerson } from './find-wrong-names.ts';

const names = {
  lead: { person: ['Jane', "D'Arcy"], company: 'Acme Bolts GmbH' },
  ours: ['Alex Rivera', 'Northbeam Cloud'],
  others: ['It works with AWS and Google Cloud.'],
};

describe('findWrongPerson', () => {
  it.each([
    'Hi Jane,',
    'HI JANE,',
    'Dear Ms. D’Arcy,',
    'Hi there,',
    'Hello all,',
    'Guten Tag Frau D’Arcy,',
    'Bonjour Jane !',
    'Dear Acme team,',
    'Hi Jane,\nKind regards,\nAlex Rivera',
    'My name is Alex and I write',
    'High Street is long, Paul thinks.',
    'Sehr geehrte Damen und Herren,',
  ])('lets pass: %s', (text) => {
    expect(findWrongPerson(text, names)).toBeUndefined();
  });

  it.each([
    ['Hi John,', 'John'],
    ['Dear Mr. Smith,', 'Smith'],
    ['Hallo Herr Müller,', 'Müller'],
    ['Bonjour Marie,', 'Marie'],
    ['Hola Carlos:', 'Carlos'],
    ['Ciao Marco!', 'Marco'],
    ['Olá João,', 'João'],
    ['Hi Jane Miller,', 'Jane Miller'],
    ['Hi Jane,\n\nBest regards,\nPeter', 'Peter'],
    ['Viele Grüße\nSabine', 'Sabine'],
  ])('finds in "%s" the stranger %s', (text, stranger) => {
    expect(findWrongPerson(`\n${text}`, names)).toBe(stranger);
  });

  it('lets nobody be greeted by name whose name is not known', () => {
    expect(findWrongPerson('Hi Jane,', { ...names, lead: { person: [] } })).toBe('Jane');
  });
});

describe('findWrongCompany', () => {
  it.each([
    'How your team at Acme runs things',
    'Acme Bolts GmbH is well known',
    'how people at Google look at it',
    'the team at Northbeam',
    'a look at Kubernetes',
  ])('lets pass: %s', (text) => {
    expect(findWrongCompany(text, names)).toBeUndefined();
  });

  it.each([
    ['How your team at Initech runs things', 'Initech'],
    ['Globex Corp, as I read', 'Globex'],
    ['Ihr Team bei Siemens', 'Siemens'],
    ['votre équipe chez Renault', 'Renault'],
    ['su equipo en Telefonica', 'Telefonica'],
    ['a sua equipa na Galp', 'Galp'],
  ])('finds in "%s" the company %s', (text, company) => {
    expect(findWrongCompany(text, names)).toBe(company);
  });
});
