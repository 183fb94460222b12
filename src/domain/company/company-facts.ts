/** How many people a company employs. An exact number has both ends the same. */
export interface EmployeeCount {
  readonly min: number;
  /** Absent when nothing bounds it, as in `10001+`. */
  readonly max?: number | undefined;
}

/** What a directory of companies knows of one; any of it may be missing. Texts are one line each, and untrusted. */
export interface CompanyFacts {
  readonly name?: string | undefined;
  readonly domain?: string | undefined;
  readonly sector?: string | undefined;
  readonly industry?: string | undefined;
  readonly employeeCount?: EmployeeCount | undefined;
  /** ISO 3166-1 alpha-2, in capitals. */
  readonly country?: string | undefined;
  readonly city?: string | undefined;
  readonly description?: string | undefined;
}
