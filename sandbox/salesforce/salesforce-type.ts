/** The objects that there are; `CustomField` is one of the Tooling API. */
export const salesforceTypes = [
  ...([
    'Lead',
    'Contact',
    'Account',
    'User',
    'Task',
    'Event',
    'EmailMessage',
    'EmailMessageRelation',
    'Opportunity',
    'OpportunityContactRole',
    'Case',
  ] as const),
  ...(['PermissionSet', 'PermissionSetAssignment', 'FieldPermissions', 'CustomField'] as const),
] as const;

export type SalesforceType = (typeof salesforceTypes)[number];

interface TypeRules {
  /** The characters by which ids begin (https://help.salesforce.com/s/articleView?id=000385203). */
  readonly prefix: string;
  /** Standard fields that may be written, with the longest text that they take; null: no such limit. */
  readonly fields: Readonly<Record<string, number | null>>;
  /** Standard fields that Salesforce reckons. */
  readonly reckoned?: readonly string[];
  readonly required?: readonly string[];
}

const person = {
  FirstName: 40,
  LastName: 80,
  Title: 128,
  Phone: 40,
  MobilePhone: 40,
  Email: 80,
  Description: 32_000,
  OwnerId: null,
  LeadSource: 255,
};
const activity = { WhoId: null, OwnerId: null, Subject: 255, Description: 32_000, ActivityDate: null };

/** What is known of each object, as far as the sandbox has it. */
export const typeRules: Readonly<Record<SalesforceType, TypeRules>> = {
  Lead: {
    prefix: '00Q',
    fields: { ...person, Company: 255, Country: 80, Status: 255 },
    reckoned: ['Name', 'IsConverted', 'ConvertedContactId'],
    required: ['LastName', 'Company'],
  },
  Contact: { prefix: '003', fields: { ...person, AccountId: null }, reckoned: ['Name'], required: ['LastName'] },
  Account: { prefix: '001', fields: { Name: 255 }, required: ['Name'] },
  User: { prefix: '005', fields: { Email: 128, Username: 80, LastName: 80, IsActive: null, UserType: 40 } },
  Task: {
    prefix: '00T',
    fields: {
      ...activity,
      Status: 255,
      Priority: 255,
      TaskSubtype: 40,
      CallType: 255,
      ReminderDateTime: null,
      IsReminderSet: null,
    },
    reckoned: ['IsClosed', 'CompletedDateTime'],
  },
  Event: { prefix: '00U', fields: { ...activity, StartDateTime: null, DurationInMinutes: null } },
  EmailMessage: { prefix: '02s', fields: { ActivityId: null, Subject: 255 } },
  EmailMessageRelation: { prefix: '0Jr', fields: { EmailMessageId: null, RelationId: null, RelationType: 40 } },
  Opportunity: {
    prefix: '006',
    fields: { Name: 120, StageName: 255, Amount: null, CloseDate: null, AccountId: null, IsClosed: null, IsWon: null },
  },
  OpportunityContactRole: { prefix: '00K', fields: { OpportunityId: null, ContactId: null } },
  Case: { prefix: '500', fields: { Subject: 255, ContactId: null, IsClosed: null } },
  PermissionSet: { prefix: '0PS', fields: { Name: 80, Label: 80 }, required: ['Name', 'Label'] },
  PermissionSetAssignment: { prefix: '0Pa', fields: { PermissionSetId: null, AssigneeId: null } },
  FieldPermissions: {
    prefix: '01k',
    fields: { ParentId: null, SobjectType: null, Field: null, PermissionsRead: null, PermissionsEdit: null },
  },
  CustomField: { prefix: '00N', fields: { FullName: null } },
};

/** Tells whether a name is that of an object. */
export function isSalesforceType(name: string): name is SalesforceType {
  return (salesforceTypes as readonly string[]).includes(name);
}
