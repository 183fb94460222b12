import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { emailAddressSchema } from '../../domain/email-address.ts';
import { channels } from '../../domain/message.ts';
import type { HashedSuppression } from '../../store/ports/suppression-store.ts';
import { ApiError } from '../api-error.ts';

const columns = ['channel', 'address', 'address_hash', 'hint', 'reason', 'origin', 'suppressed_at'] as const;

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'must have 64 hexadecimal digits');
const rowSchema = z
  .object({
    channel: z.enum(channels).or(z.literal('')).default(''),
    address: z.string().default(''),
    address_hash: z.string().default(''),
  })
  .transform((row) => ({ ...row, channel: row.channel === '' ? ('email' as const) : row.channel }));

/** An address to suppress, as a list names it: itself, or by the keyed hash of an earlier export. */
export type ListedAddress = Pick<z.output<typeof rowSchema>, 'channel'> &
  ({ readonly address: string } | { readonly addressHash: string });

/**
 * Writes suppressions as CSV (RFC 4180). Addresses are not kept: their keyed hashes let the list be imported again under the
 * same master key. A cell that a spreadsheet would take for a formula is defused.
 */
export function suppressionsToCsv(suppressions: readonly HashedSuppression[], isFirst: boolean): string {
  const rows = suppressions.map((one) => [
    ...[one.channel, '', one.addressHash, one.hint ?? '', one.reason, one.origin, one.suppressedAt.toISOString()],
  ]);
  return stringify(rows, { columns: [...columns], header: isFirst, escape_formulas: true });
}

/**
 * Reads a list of addresses to suppress: a header line with `address` or `address_hash`, and `channel` (`email` where it is
 * missing). Nothing is taken of a list that holds a fault.
 * @throws ApiError 400 `invalid_csv` that names the lines
 */
export function suppressionsFromCsv(text: string): ListedAddress[] {
  const issues: string[] = [];
  const listed = readRows(text).flatMap((row, index) => {
    const read = readRow(row);
    if (typeof read !== 'string') return read;
    issues.push(`line ${index + 2}: ${read}`);
    return [];
  });
  if (issues.length > 0) {
    throw new ApiError(400, 'invalid_csv', 'Nothing was imported.', { issues: issues.slice(0, 20) });
  }
  return listed;
}

function readRows(text: string): unknown[] {
  try {
    return parse(text, {
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
    });
  } catch (error) {
    throw new ApiError(400, 'invalid_csv', 'The list is not valid CSV with a header line.', { cause: error });
  }
}

/** Answers what is wrong with a row instead of it. */
function readRow(row: unknown): ListedAddress | string {
  const parsed = rowSchema.safeParse(row);
  if (!parsed.success) return 'the channel must be email or sms';
  const { channel, address, address_hash: addressHash } = parsed.data;
  if (address !== '') {
    const isValid = channel === 'email' ? emailAddressSchema.safeParse(address) : z.e164().safeParse(address);
    return isValid.success
      ? { channel, address }
      : `this is no ${channel === 'email' ? 'e-mail address' : 'phone number in E.164'}`;
  }
  if (addressHash === '') return 'give address or address_hash';
  return hash.safeParse(addressHash).success
    ? { channel, addressHash }
    : 'address_hash must have 64 hexadecimal digits';
}
