/** The objects that a person may be in Salesforce: somebody new is a Lead, and a Contact once that was converted. */
export type PersonType = 'Contact' | 'Lead';

/** The characters by which their ids begin (https://help.salesforce.com/s/articleView?id=000385203). */
const prefixes: Readonly<Record<string, PersonType>> = { '003': 'Contact', '00Q': 'Lead' };

const idPattern = /^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/;

/** Tells by its id what a person is; undefined for the id of anything else. */
export function personTypeOf(id: string): PersonType | undefined {
  return idPattern.test(id) ? prefixes[id.slice(0, 3)] : undefined;
}
