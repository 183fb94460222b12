import { describe, expect, it } from '@jest/globals';
import { isOptOutInWords } from './is-opt-out-in-words.ts';

const requests = [
  'unsubscribe',
  'UNSUBSCRIBE!!!',
  'remove me',
  'bitte austragen',
  'dame de baja',
  'désinscrivez-moi',
  'cancellami',
  'me descadastre',
  'Stop.',
  'I want off this list',
  'Take me off this list now!!!',
  'Please, could you remove my email from your database?',
  'I would like to be removed.',
  "I'm not interested in your emails. Please stop.",
  "Please stop contacting me. I'm not interested.",
  'I do not wish to be contacted any further.',
  'Under GDPR I request that you delete all my personal data.',
  'We do not accept unsolicited emails, unsubscribe us.',
  'Please opt me out of future mailings',
  'No me mandéis más correos',
  'Solicito la baja de su lista de distribución.',
  'Elimine mi correo de su base de datos.',
  'Bájame de la lista',
  'BAJA',
  'Je ne souhaite plus recevoir vos messages',
  'Merci de ne plus me contacter.',
  "Arrêtez de m'écrire !",
  'Pourriez-vous me désinscrire svp ?',
  'Je souhaite me désabonner de cette newsletter.',
  'désabonnement',
  'Bitte nehmt mich von der Liste.',
  'Bitte streichen Sie mich aus Ihrer Liste',
  'Ich widerspreche der Nutzung meiner Daten.',
  'Ich will keine Mails mehr!',
  'Melden Sie mich bitte vom Newsletter ab.',
  'Schicken Sie mir nichts mehr.',
  'Abmelden',
  'Vorrei essere cancellato dalla vostra lista',
  'Basta email, grazie.',
  'Per cortesia non contattatemi più.',
  'Por favor me tirem dessa lista',
  'Não me mande mais mensagem',
  'Favor remover meu contato',
];

const others = [
  "Please don't remove me from the waiting list, I still want it.",
  'Our leads keep opting out; can your tool help?',
  'We need to stop sending invoices by hand. Could you show us?',
  "I'd like to take you up on the offer of a call.",
  'Please stop by our office on Tuesday.',
  'Can you remove the second line item from the quote?',
  'Please delete the old quote and send me a new one.',
  'Do not call my mobile, write to me instead.',
  "Please don't write to my colleague, write to me.",
  'Quiero dar de baja mi proveedor actual y pasarme al suyo.',
  'Nous voulons arrêter notre contrat actuel et passer chez vous.',
  'Können Sie die Position 2 aus dem Angebot streichen?',
  'Wir möchten unseren alten Vertrag kündigen und zu Ihnen wechseln.',
  'Potete eliminare la seconda riga dal preventivo?',
  'Cancelar a reunião de amanhã, por favor. Podemos falar quinta?',
  'Please cancel our meeting tomorrow, can we do Friday?',
  'Please remove John from cc and keep me in the loop.',
  "I'm tired of tools that can't stop spamming our customers.",
  'Stop! That price is amazing, we take it.',
  "No more questions from my side, let's sign.",
  'Das ist genug, danke. Wir bestellen.',
  'Enough time to test. We buy.',
  "I can't stop thinking about your demo",
  'Please do not stop writing to us.',
  'How do you handle unsubscribes?',
  'We unsubscribed from our old tool last year.',
  'Bitte nicht abmelden, ich lese gerne mit.',
  'No me den de baja, por favor.',
  'Ne me désinscrivez pas !',
  'Non cancellatemi dalla lista!',
  'Não me removam da lista, por favor.',
  'Yes',
  '',
];

describe('isOptOutInWords', () => {
  it.each(requests)('takes for an opt-out: %s', (text) => {
    expect(isOptOutInWords(text)).toBe(true);
  });

  it.each(others)('takes for none: %s', (text) => {
    expect(isOptOutInWords(text)).toBe(false);
  });

  it('finds a request at the end of a long letter', () => {
    expect(isOptOutInWords(`${'We had a long talk about shovels. '.repeat(100)}PS: please take me off your list`)).toBe(
      true,
    );
  });
});
