import { vendors } from '../src/environment-schema.ts';

/** Lets every call to a vendor begin at once, as environment variables: for tests and benchmarks that are not about rates. */
export const unlimitedRates: Readonly<Record<string, string>> = Object.fromEntries(
  [...vendors, 'http_crm'].map((vendor) => [`${vendor.toUpperCase()}_MAX_PER_SECOND`, '0']),
);
