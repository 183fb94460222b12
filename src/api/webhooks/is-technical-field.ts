import { fieldWords } from '../../domain/field-words.ts';

const technicalNames = new Set([
  'hp reference',
  'authenticity token',
  'token',
  'id',
  'form id',
  'formid',
  'form key',
  'form build id',
  'post id',
  'queried id',
  'submit',
  'action',
  'utf8',
  'redirect',
  'redirect url',
]);
const technicalWords =
  /\b(?:csrf\w*|xsrf\w*|captcha|recaptcha|hcaptcha|turnstile|nonce|honeypot|viewstate\w*|passw\w+)\b|verification ?token/;

/**
 * Tells whether a field is there for the form's software and says nothing of the person: guards against forgery and
 * robots, ids of forms, and names that begin with an underscore, as WordPress, Rails and ASP.NET write theirs. Passwords
 * too are nothing to keep.
 */
export function isTechnicalField(name: string): boolean {
  const words = fieldWords(name);
  return words === '' || name.startsWith('_') || technicalNames.has(words) || technicalWords.test(words);
}
