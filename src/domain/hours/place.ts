/** Where a lead is taken to be: whose clocks and holidays count. */
export interface Place {
  /** IANA names of every zone it may be in, the likeliest first; at least one. */
  readonly timeZones: readonly string[];
  /** What the zones were told by, for example "its phone number tells"; no personal data. */
  readonly timeZoneBecause: string;
  /** ISO 3166-1 alpha-2, in capitals; where it is not known, no public holiday is kept. */
  readonly country?: string | undefined;
  /** The part of the country as ISO 3166-2 has it, with or without the country: `US-CA` or `CA`. */
  readonly region?: string | undefined;
}
