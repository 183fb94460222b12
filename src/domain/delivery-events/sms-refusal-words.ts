/** Why a phone takes no SMS, by Twilio's codes (https://www.twilio.com/docs/api/errors); each completes `since …`. */
const words: Readonly<Record<string, string>> = {
  '21610': 'whoever has the phone wants no SMS from us',
  '21211': 'its phone number is not valid',
  '21614': 'its phone number is no mobile phone',
};

/** Says in plain words why a provider took no SMS for a number. */
export function smsRefusalWords(code: string): string {
  return words[code] ?? 'its phone number takes no SMS';
}
