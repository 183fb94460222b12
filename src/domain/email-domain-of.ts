/** Answers the domain of an e-mail address in lower case: what stands behind its last `@`, or all of it where there is none. */
export function emailDomainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}
