/** Writes the link by which whoever reads an alert, note or task says what a lead is. */
export function feedbackUrl(publicUrl: string, token: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/feedback/${token}`;
}
