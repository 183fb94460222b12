/** What is asked of DNS; `node:dns/promises` answers it. */
export interface DnsResolver {
  resolveTxt(name: string): Promise<string[][]>;
  resolveMx(name: string): Promise<{ readonly exchange: string }[]>;
  resolveCname(name: string): Promise<string[]>;
}

/** DNS's codes for a name that is not there, or has no record of this kind (https://nodejs.org/api/dns.html#error-codes). */
const nothingThere: ReadonlySet<unknown> = new Set(['ENOTFOUND', 'ENODATA']);

/** Answers no records in place of the error by which a resolver says that there are none. */
export async function recordsOf<Answer>(asked: Promise<Answer[]>): Promise<Answer[]> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && 'code' in error && nothingThere.has(error.code)) return [];
    throw error;
  }
}

/** Reads the TXT records of a name; a record's pieces belong together (RFC 7208, section 3.3). */
export async function textsOf(resolver: DnsResolver, name: string): Promise<string[]> {
  return (await recordsOf(resolver.resolveTxt(name))).map((pieces) => pieces.join(''));
}
