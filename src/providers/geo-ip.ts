/** Where an IP address is used, as far as is known. */
export interface IpLocation {
  /** ISO 3166-1 alpha-2, in capitals. */
  readonly country?: string | undefined;
  /** A zone of the IANA database. */
  readonly timeZone?: string | undefined;
}

/** Tells where an IP address is used, from data at hand: no address leaves the process. */
export interface GeoIp {
  /** Answers nothing for what is no public address. Never throws. */
  locate(ipAddress: string): IpLocation;
}
