import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { guessLeadField } from './guess-lead-field.ts';

describe('guessLeadField', () => {
  it.each([
    ['What is your first name?', 'firstName'],
    ['Name *', 'fullName'],
    ["What's your company's name?", 'company'],
    ['Thanks, {{field:01ABC}}! Which company do you work for?', 'company'],
    ['What can we help you with?', 'message'],
    ['Your role', 'jobTitle'],
    ['Time zone', 'timeZone'],
    ['Geben Sie bitte Ihre E-Mail-Adresse ein', 'email'],
    ['Wie lautet Ihr Vorname?', 'firstName'],
    ['Unternehmen (Pflichtfeld)', 'company'],
    ['Wie können wir Ihnen helfen?', 'message'],
    ['Quel est votre prénom ?', 'firstName'],
    ['Nom de l’entreprise', 'company'],
    ['Comment pouvons-nous vous aider ?', 'message'],
    ['¿Cuál es tu correo electrónico?', 'email'],
    ['Apellidos', 'lastName'],
    ['¿En qué podemos ayudarte?', 'message'],
    ['Numero di telefono', 'phone'],
    ['Qual è la tua azienda?', 'company'],
    ['Come possiamo aiutarti?', 'message'],
    ['Qual é o seu cargo?', 'jobTitle'],
    ['Sobrenome', 'lastName'],
    ['Como podemos ajudar?', 'message'],
  ])('reads the question "%s" as %s', (title, field) => {
    expect(guessLeadField({ id: 'JwWggjAKtOkA', title })).toBe(field);
  });

  it.each([
    ['full_name', 'fullName'],
    ['first_name', 'firstName'],
    ['last_name', 'lastName'],
    ['email', 'email'],
    ['work_email', 'email'],
    ['phone_number', 'phone'],
    ['work_phone_number', 'phone'],
    ['company_name', 'company'],
    ['job_title', 'jobTitle'],
    ['country', 'country'],
    ['what_can_we_help_you_with?', 'message'],
    ['jobTitle', 'jobTitle'],
    ['Company-Name', 'company'],
    ['pageURL', 'pageUrl'],
    ['utm_campaign', 'campaign'],
  ])('knows the key %s', (id, field) => {
    expect(guessLeadField({ id })).toBe(field);
  });

  it('trusts the type before the title', () => {
    expect(guessLeadField({ type: 'email', title: 'Name' })).toBe('email');
    expect(guessLeadField({ type: 'phone_number', title: 'Where can we reach you?' })).toBe('phone');
  });

  it.each([
    'What is the name of your dog?',
    'Company size',
    'Which company do you admire most?',
    'Are you a company?',
    'Do you know your time zone by heart?',
    'your',
    '?',
    '',
    'constructor',
    '__proto__',
    'utm_source',
  ])('guesses nothing from "%s"', (title) => {
    expect(guessLeadField({ id: title, title })).toBeUndefined();
  });

  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (title) => void guessLeadField({ title })));
  });
});
