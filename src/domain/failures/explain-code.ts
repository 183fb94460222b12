/** Refusals that a person can mend, in the words of who mends them. The codes are those of the CRMs' own pages. */
const meanings: Readonly<Record<string, string>> = {
  'permission-missing': 'our user lacks a permission there',
  'token-invalid': 'the key or the session is not taken',
  CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: 'a flow or trigger of the organisation failed',
  DUPLICATES_DETECTED: 'a rule against duplicates forbids it',
  FIELD_CUSTOM_VALIDATION_EXCEPTION: 'a validation rule forbids it',
  INVALID_CROSS_REFERENCE_KEY: 'an owner or another record that it names is not there or not active',
  INVALID_EMAIL_ADDRESS: 'the e-mail address is not taken',
  INVALID_FIELD: 'a field is not there, or our user may not see it',
  INVALID_FIELD_FOR_INSERT_UPDATE: 'our user may not write a field',
  MISSING_SCOPES: 'the key lacks a scope',
  REQUIRED_FIELD_MISSING: 'a field that is required there is empty',
  STRING_TOO_LONG: 'a text is longer than its field',
};

/** Writes a vendor's code with what it means, where that is known. */
export function explainCode(code: string): string {
  const meaning = meanings[code];
  return meaning === undefined ? code : `${code}: ${meaning}`;
}
