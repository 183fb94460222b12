/** The fields of a lead that a form's questions are mapped to; `ignore` leaves a question out. */
export const leadFields = [
  'email',
  'phone',
  'fullName',
  'firstName',
  'lastName',
  'company',
  'jobTitle',
  'country',
  'timeZone',
  'message',
  'source',
  'medium',
  'campaign',
  'pageUrl',
  'emailConsent',
  'smsConsent',
  'ignore',
] as const;
export type LeadField = (typeof leadFields)[number];
