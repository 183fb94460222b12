interface AssociationKind<Category> {
  /** `HUBSPOT_DEFINED`, which the SDK has as an enum of its own for each type of record. */
  readonly associationCategory: Category;
  /** HubSpot's number for the type of record and contacts, in this direction. */
  readonly associationTypeId: number;
}

interface ContactAssociation<Category> {
  readonly to: { readonly id: string };
  types: AssociationKind<Category>[];
}

/** Writes that a new record belongs to a contact. */
export function contactAssociation<Category>(
  contactId: string,
  kind: AssociationKind<Category>,
): ContactAssociation<Category> {
  return { to: { id: contactId }, types: [kind] };
}
