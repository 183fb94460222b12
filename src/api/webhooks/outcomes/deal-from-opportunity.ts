import { emailAddressSchema } from '../../../domain/email-address.ts';
import { dealValue, type Deal } from '../../../domain/outcomes/deal.ts';
import { longSalesforceId } from '../salesforce/salesforce-id.ts';
import { objectOf, type SalesforceRecord } from '../salesforce/salesforce-record.ts';

/** The prefix of every opportunity's id (help.salesforce.com, "Standard Field Record ID Prefix Decoder"). */
const opportunityPrefix = '006';

/**
 * Reads an opportunity as Salesforce posts it: `Id`, `IsClosed`, `IsWon`, `Amount`, `CurrencyIsoCode`, `CloseDate`, and the
 * addresses in `Email` and in custom fields whose names end in `Email__c`, since an opportunity has none itself. Undefined for
 * any other record.
 * @param currency what an organization with one currency reckons in; it sends no `CurrencyIsoCode`
 */
export function dealFromOpportunity(record: SalesforceRecord, currency: string | undefined): Deal | undefined {
  const dealId = longSalesforceId(record['Id']);
  const object = objectOf(record) ?? 'Opportunity';
  if (dealId === undefined || object !== 'Opportunity' || !dealId.startsWith(opportunityPrefix)) return undefined;
  return {
    dealId,
    state: isTrue(record['IsWon']) ? 'won' : isTrue(record['IsClosed']) ? 'lost' : 'open',
    value: dealValue(textOf(record['Amount']), textOf(record['CurrencyIsoCode']) ?? currency),
    closedAt: dateOf(record['CloseDate']),
    emails: Object.entries(record).flatMap(([name, value]) => {
      if (!/^(?:e_?mail|.*e_?mail__c)$/i.test(name)) return [];
      return emailAddressSchema.safeParse(value).data ?? [];
    }),
  };
}

/** Answers when a record was changed last, if it says. */
export function changedAtOf(record: SalesforceRecord): Date | undefined {
  return dateOf(record['SystemModstamp'] ?? record['LastModifiedDate']);
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function dateOf(value: unknown): Date | undefined {
  const date = new Date(typeof value === 'string' ? value : Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
