/** A sentence that a letter of the bank might hold, and the rules of its guardrails that object to it. */
export interface JudgedSentence {
  readonly language: 'en' | 'de' | 'no';
  readonly sentence: string;
  /** None: the sentence is innocent. */
  readonly rules: readonly string[];
}

/** What a bank may and may not write to a private person about a mortgage. */
export const judgedSentences: readonly JudgedSentence[] = [
  { language: 'en', sentence: 'Your approval is guaranteed.', rules: ['promised-approval'] },
  { language: 'en', sentence: 'You qualify for the green mortgage.', rules: ['promised-approval'] },
  { language: 'de', sentence: 'Die Sofortzusage erhalten Sie noch heute.', rules: ['promised-approval'] },
  { language: 'no', sentence: 'Lånet er ditt når du vil.', rules: ['promised-approval'] },
  { language: 'en', sentence: 'We have the lowest rate on the market.', rules: ['promised-rate'] },
  { language: 'de', sentence: 'Bei uns gibt es die niedrigsten Zinsen.', rules: ['promised-rate'] },
  { language: 'no', sentence: 'Hos oss får du laveste rente.', rules: ['promised-rate'] },
  { language: 'en', sentence: 'A green mortgage is risk-free.', rules: ['certain-result'] },
  { language: 'de', sentence: 'Das Darlehen ist völlig risikolos.', rules: ['certain-result'] },
  { language: 'en', sentence: 'A better class increases the value of the home.', rules: ['unproven-saving'] },
  { language: 'de', sentence: 'Damit lassen sich die Heizkosten senken.', rules: ['unproven-saving'] },
  { language: 'en', sentence: 'We recommend a fixed rate of ten years.', rules: ['unlicensed-advice'] },
  { language: 'no', sentence: 'Jeg anbefaler fastrente i ti år.', rules: ['unlicensed-advice'] },
  { language: 'en', sentence: 'The interest is tax-deductible.', rules: ['tax-advice'] },
  { language: 'de', sentence: 'Die Zinsen können Sie von der Steuer absetzen.', rules: ['tax-advice'] },
  { language: 'en', sentence: 'Apply now, before rates rise.', rules: ['pressure'] },
  { language: 'no', sentence: 'Søk i dag, renten venter ikke.', rules: ['pressure'] },
  { language: 'en', sentence: 'That is less than Nordea asks for.', rules: ['named-competitor'] },
  { language: 'de', sentence: 'Die Sparkasse verlangt dafür mehr.', rules: ['named-competitor'] },
  { language: 'en', sentence: 'With it your home becomes carbon neutral.', rules: ['green-claim'] },
  { language: 'no', sentence: 'Det er et klimavennlig lån.', rules: ['green-claim'] },
  { language: 'en', sentence: 'Please reply with your account number.', rules: ['asks-for-secrets'] },
  { language: 'en', sentence: 'The arrangement fee is waived, with cashback on top.', rules: ['gift'] },
  { language: 'de', sentence: 'Wie besprochen sende ich Ihnen die Liste.', rules: ['agreement'] },
  { language: 'en', sentence: 'The borrowing rate is 3.95 % a year.', rules: ['rate-without-example'] },
  {
    language: 'en',
    sentence: 'The borrowing rate is 2.9 % a year.',
    rules: ['rate-without-example', 'unstated-figure'],
  },
  { language: 'no', sentence: 'Renten er 2,9 prosent.', rules: ['rate-without-example', 'percent-in-words'] },
  {
    language: 'en',
    sentence: 'Representative example: the borrowing rate is 3.95 % a year, the APRC 4.1 %.',
    rules: [],
  },
  { language: 'en', sentence: 'We cannot guarantee that a loan is granted.', rules: [] },
  { language: 'en', sentence: 'Mortgages are never risk-free.', rules: [] },
  { language: 'en', sentence: 'A guarantor may be needed, which the adviser will explain.', rules: [] },
  { language: 'en', sentence: 'We give no tax advice; a tax adviser does.', rules: [] },
  { language: 'en', sentence: 'There is no hurry, and nothing is decided in that talk.', rules: [] },
  { language: 'de', sentence: 'Eine Kreditzusage ist damit nicht verbunden.', rules: [] },
  { language: 'de', sentence: 'Der Energieausweis nennt die Klasse Ihrer Immobilie.', rules: [] },
  { language: 'de', sentence: 'Das Gespräch dauert 30 Minuten und verpflichtet Sie zu nichts.', rules: [] },
  { language: 'no', sentence: 'Vi kan ikke garantere at lånet blir innvilget.', rules: [] },
  { language: 'no', sentence: 'Energiattesten viser energiklassen til boligen.', rules: [] },
];
