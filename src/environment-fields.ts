import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';

/** A key, a token or an id that only its owner can know. */
export const secret = z.string().min(1).optional();

/** Where a vendor is called in place of its usual host. */
export const baseUrl = z.url().optional();

/** An amount of US dollars. */
export const usd = z.coerce.number().min(0).optional();

/** How often a vendor is called a second at most; 0 is any number. */
export const maxPerSecond = (usual: number): z.ZodDefault<z.ZodCoercedNumber> =>
  z.coerce.number().min(0).max(10_000).default(usual);

/** A private key in PEM, whose line breaks may be written `\n`. */
export const privateKey = z
  .string()
  .transform((text) => text.replaceAll(String.raw`\n`, '\n'))
  .refine(isPrivateKey, 'must be a private key in PEM, beginning with -----BEGIN')
  .optional();

/** Words with commas between them. */
export const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  );

function isPrivateKey(text: string): boolean {
  try {
    return createPrivateKey(text).type === 'private';
  } catch {
    return false;
  }
}
