import { vendors, type Environment, type Vendor } from './environment-schema.ts';

/**
 * How many calls a second each vendor gets at most, from all workers together; 0 for any number. `http` is the CRM that a file
 * describes.
 */
export type VendorRates = Readonly<Record<Vendor | 'http', number>>;

/** Reads the rates. */
export function vendorRates(values: Environment): VendorRates {
  const ofVendors = Object.fromEntries(
    vendors.map((vendor) => [vendor, values[`${vendor.toUpperCase() as Uppercase<Vendor>}_MAX_PER_SECOND`]]),
  ) as Record<Vendor, number>;
  return { ...ofVendors, http: values.HTTP_CRM_MAX_PER_SECOND };
}
