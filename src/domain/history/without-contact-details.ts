const emailAddress = /[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+/gu;
const link = /\b(?:https?:\/\/|www\.)\S+/giu;
const bareDomain =
  /\b[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|net|org|io|co|info|biz|eu|de|fr|es|it|pt|br|uk)\b(?:\/\S*)?/giu;
/** Seven digits or more, with what people write between them. */
const phone = /\+?(?:\d[\s().\-/]{0,2}){6,}\d/gu;

/** Takes e-mail addresses, links and phone numbers out of a text that a model will read. */
export function withoutContactDetails(text: string): string {
  return text
    .replaceAll(link, ' ')
    .replaceAll(emailAddress, ' ')
    .replaceAll(bareDomain, ' ')
    .replaceAll(phone, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[.,;:!?])/g, '')
    .trim();
}
