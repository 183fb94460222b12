/** The package brings no types. */
declare module 'email-providers' {
  const domains: readonly string[];
  export = domains;
}
