import type { Found } from '../found.ts';

/** Compares the TXT records of a domain with the SPF record that it must have; without one, says what stands there. */
export function compareSpf(domain: string, texts: readonly string[], wanted?: string): Found {
  // RFC 7208, section 4.5: one record that begins so; with two of them there is none.
  const records = texts.filter((text) => /^v=spf1( |$)/i.test(text));
  const [record] = records;
  const cure = `Make of the TXT record of ${domain} this one: ${joined([...records, ...(wanted === undefined ? [] : [wanted])])}`;
  if (records.length > 1) {
    return { state: 'missing', says: `${records.length} SPF records at ${domain}, which counts as none`, cure };
  }
  if (wanted === undefined) {
    return {
      state: 'ok',
      says: record === undefined ? `no SPF record at ${domain}, and none is needed` : 'SPF is there',
    };
  }
  if (record === undefined) {
    return {
      state: 'missing',
      says: `no SPF record at ${domain}`,
      cure: `Add a TXT record to ${domain}: ${wanted}`,
    };
  }
  const missing = includesOf(wanted).filter((include) => !includesOf(record).includes(include));
  if (missing.length === 0) return { state: 'ok', says: 'SPF is there' };
  return { state: 'missing', says: `SPF of ${domain} lacks ${missing.join(' and ')}`, cure };
}

/** A minus forbids what follows. */
function includesOf(record: string): string[] {
  return [...record.toLowerCase().matchAll(/\s[+?~]?(include:\S+)/g)].map(([, include = '']) => include);
}

/** All that the records allow, and the last word of the first. */
function joined(records: readonly string[]): string {
  const terms = records.flatMap((record) => record.trim().split(/\s+/).slice(1));
  const isLast = (term: string): boolean => /^[+?~-]?all$/i.test(term);
  return ['v=spf1', ...new Set(terms.filter((term) => !isLast(term))), terms.find(isLast) ?? '~all'].join(' ');
}
