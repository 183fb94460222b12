import type { SandboxState } from '../state/sandbox-state.ts';
import type { SalesforceLead } from './salesforce-lead.ts';
import { salesforceRefusal } from './salesforce-refusal.ts';

/** The part of SOQL that is understood: leads by the time they were made. */
const soqlPattern =
  /^SELECT\s+Id\s+FROM\s+Lead(?:\s+WHERE\s+(?<conditions>.+?))?(?:\s+ORDER\s+BY\s+CreatedDate(?:,\s*Id)?)?(?:\s+LIMIT\s+(?<limit>\d+))?$/i;
const conditionPattern = /^CreatedDate\s*(?<operator>>=|<=|>|<)\s*(?<at>\d{4}-\d\d-\d\dT[\d:.]+Z)$/i;

/**
 * Finds leads, oldest first.
 * @throws Refusal 400 for SOQL that the sandbox does not understand
 */
export function queryLeads({ list }: SandboxState['salesforceLeads'], soql: string): readonly SalesforceLead[] {
  const query = soqlPattern.exec(soql.trim());
  if (query === null) throw malformed();
  const conditions = (query.groups?.['conditions']?.split(/\s+AND\s+/i) ?? []).map(conditionOf);
  return list()
    .filter(({ createdAt }) => conditions.every((fits) => fits(Date.parse(createdAt))))
    .toSorted((one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt))
    .slice(0, Number(query.groups?.['limit'] ?? Infinity));
}

function conditionOf(text: string): (atMs: number) => boolean {
  const { operator, at = '' } = conditionPattern.exec(text.trim())?.groups ?? {};
  const limitMs = Date.parse(at);
  switch (operator) {
    case '>=':
      return (atMs) => atMs >= limitMs;
    case '<=':
      return (atMs) => atMs <= limitMs;
    case '>':
      return (atMs) => atMs > limitMs;
    case '<':
      return (atMs) => atMs < limitMs;
    default:
      throw malformed();
  }
}

function malformed(): Error {
  return salesforceRefusal(400, 'MALFORMED_QUERY', 'unexpected token');
}
