import { z } from 'zod';

/** RFC 5321, section 4.5.3.1.3, less the angle brackets of the path. */
const maxLength = 254;

/**
 * Defines an e-mail address as browsers take it (HTML Living Standard, "valid e-mail address"): with `&` in the name and
 * domains in Punycode, unlike zod's own. Beyond that the dots stand where RFC 5321 lets them, and the domain is none of a
 * local network or a number.
 */
export const emailAddressSchema = z
  .email({ pattern: z.regexes.html5Email })
  .max(maxLength)
  .refine((address) => !/^\.|\.\.|\.@/.test(address), 'must not have a dot at the edge, nor two in a row')
  .refine((address) => /\.(?!\d+$)[^.@]{2,}$/.test(address), 'must have a domain of the public net');
