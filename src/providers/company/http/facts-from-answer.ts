import type { CompanyFacts } from '../../../domain/company/company-facts.ts';
import { cleanCountry } from '../../../domain/hygiene/clean-country.ts';
import { cleanLine } from '../../../domain/hygiene/clean-line.ts';
import type { CompanyDirectoryConfiguration } from './company-directory-schema.ts';
import { readEmployeeCount } from './read-employee-count.ts';
import { readPath } from '../../read-path.ts';

/** In UTF-16 code units. */
const maxLength = 200;
const maxDescriptionLength = 500;

/**
 * Reads the facts from a vendor's answer, each from the first of its places that has something that can be read. Answers
 * undefined when there is nothing beside the domain, which we knew.
 */
export function factsFromAnswer(
  answer: unknown,
  fields: CompanyDirectoryConfiguration['fields'],
): CompanyFacts | undefined {
  function read<Value>(places: readonly string[] | undefined, readValue: (value: unknown) => Value | undefined) {
    for (const place of places ?? []) {
      const value = readValue(readPath(answer, place));
      if (value !== undefined) return value;
    }
    return undefined;
  }
  const facts: CompanyFacts = {
    name: read(fields.name, readLine),
    sector: read(fields.sector, readLine),
    industry: read(fields.industry, readLine),
    employeeCount: read(fields.employeeCount, readEmployeeCount),
    country: read(fields.country, (value) => cleanCountry(value).value),
    city: read(fields.city, readLine),
    description: read(fields.description, (value) => cleanLine(value, maxDescriptionLength).value),
  };
  if (Object.values(facts).every((fact) => fact === undefined)) return undefined;
  return { ...facts, domain: read(fields.domain, readLine)?.toLowerCase() };
}

function readLine(value: unknown): string | undefined {
  return cleanLine(value, maxLength).value;
}
