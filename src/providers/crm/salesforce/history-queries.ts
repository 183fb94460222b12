import type { PersonType } from './record-types.ts';
import { soql } from './soql.ts';

/** The parts of a history, as the dossier names those that are missing. */
export const historyParts = ['deals', 'tickets', 'tasks', 'emails', 'meetings'] as const;

export type HistoryPart = (typeof historyParts)[number];

/**
 * Writes the queries for the dealings with a person, a hundred of each at most. A Lead has neither opportunities nor cases. An
 * opportunity belongs to the Contacts that have a role in it, not to all of their company.
 */
export function historyQueries(type: PersonType, id: string): Partial<Record<HistoryPart, string>> {
  return {
    ...(type === 'Contact' && {
      deals: `SELECT Opportunity.Name, Opportunity.StageName, Opportunity.Amount, Opportunity.CreatedDate
        FROM OpportunityContactRole WHERE ${soql`ContactId = ${id}`} AND Opportunity.IsClosed = false
        ORDER BY CreatedDate DESC LIMIT 100`,
      tickets: `SELECT Subject, CreatedDate FROM Case WHERE ${soql`ContactId = ${id}`} AND IsClosed = false
        ORDER BY CreatedDate DESC LIMIT 100`,
    }),
    tasks: `SELECT Id, Subject, Description, TaskSubtype, CallType, ActivityDate, CreatedDate
      FROM Task WHERE ${soql`WhoId = ${id}`} ORDER BY CreatedDate DESC LIMIT 100`,
    emails: `SELECT RelationType, EmailMessage.ActivityId
      FROM EmailMessageRelation WHERE ${soql`RelationId = ${id}`} ORDER BY CreatedDate DESC LIMIT 100`,
    meetings: `SELECT Subject, Description, StartDateTime, CreatedDate
      FROM Event WHERE ${soql`WhoId = ${id}`} ORDER BY StartDateTime DESC LIMIT 100`,
  };
}
