import type { Sources, VendorForm } from './sources.ts';

/** Finds what the playbook says of a vendor's form; undefined when it does not name it. */
export function findVendorForm(
  { forms }: Pick<Sources, 'forms'>,
  route: VendorForm['route'],
  formId: string | undefined,
): VendorForm | undefined {
  return forms.find((form) => form.route === route && form.formId === formId);
}
