import type { EmployeeCount } from '../../../domain/company/company-facts.ts';

const factors: Readonly<Record<string, number>> = { k: 1_000, m: 1_000_000 };

/** `51-200`, `51 to 200`, `10001+`, `1K-5K`, `10,001 employees`: one or two numbers, and a plus behind the first. */
const range = /^(\d[\d,.' ]*)\s*([km])?\s*(\+)?(?:\s*(?:-|–|to)\s*(\d[\d,.' ]*)\s*([km])?)?(?:\s*employees)?$/i;

/** Reads how many people a company employs, from a number or from the ways vendors write ranges. */
export function readEmployeeCount(stated: unknown): EmployeeCount | undefined {
  if (typeof stated === 'number')
    return Number.isInteger(stated) && stated > 0 ? { min: stated, max: stated } : undefined;
  if (typeof stated !== 'string' || stated.length > 40) return undefined;
  const [, low, lowFactor, plus, high, highFactor] = range.exec(stated.trim()) ?? [];
  const min = readNumber(low, lowFactor);
  if (min === undefined) return undefined;
  if (plus !== undefined) return { min };
  const max = high === undefined ? min : readNumber(high, highFactor);
  return max === undefined || max < min ? undefined : { min, max };
}

/** Commas, points, apostrophes and spaces group thousands: there is no part of a person. */
function readNumber(digits: string | undefined, factor = ''): number | undefined {
  if (digits === undefined) return undefined;
  const count = Number(digits.replaceAll(/\D/g, '')) * (factors[factor.toLowerCase()] ?? 1);
  return Number.isSafeInteger(count) ? count : undefined;
}
