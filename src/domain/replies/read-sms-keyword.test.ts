import { describe, expect, it } from '@jest/globals';
import { readSmsKeyword } from './read-sms-keyword.ts';

const twilioStops = ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'];
const twilioStarts = ['START', 'YES', 'UNSTOP'];
const twilioHelps = ['HELP', 'INFO'];

describe('readSmsKeyword', () => {
  it.each(twilioStops)("reads %s as Twilio's own stop", (body) => {
    expect(readSmsKeyword(body)).toEqual({ kind: 'stop', isTwilioDefault: true });
  });

  it.each(twilioStarts)("reads %s as Twilio's own start", (body) => {
    expect(readSmsKeyword(body)).toEqual({ kind: 'start', isTwilioDefault: true });
  });

  it.each(twilioHelps)("reads %s as Twilio's own help", (body) => {
    expect(readSmsKeyword(body)).toEqual({ kind: 'help', isTwilioDefault: true });
  });

  it.each(['stop', 'Stop.', ' STOP! ', '"stop"', 'stop\n'])(
    'does not mind case, punctuation and white space: %j',
    (body) => {
      expect(readSmsKeyword(body)).toMatchObject({ kind: 'stop', isTwilioDefault: true });
    },
  );

  it.each([
    ['stop', 'opt out'],
    ['stop', 'Opt-Out'],
    ['stop', 'S.T.O.P.'],
    ['stop', 'STOP 🛑'],
    ['stop', 'ＳＴＯＰ'],
    ['stop', 'Stop all'],
    ['stop', 'BAJA'],
    ['stop', 'Cancelar'],
    ['stop', 'ARRÊT'],
    ['stop', 'arrete'],
    ['stop', 'Désabonner'],
    ['stop', 'STOPP'],
    ['stop', 'Abmelden!'],
    ['stop', 'Aufhören'],
    ['stop', 'BASTA'],
    ['stop', 'cancellami'],
    ['stop', 'SAIR'],
    ['stop', 'Descadastrar'],
    ['start', 'alta'],
    ['start', 'Démarrer'],
    ['start', 'Anmelden'],
    ['start', 'Inizia'],
    ['start', 'Começar'],
    ['help', 'ayuda'],
    ['help', 'AIDE'],
    ['help', 'Hilfe?'],
    ['help', 'aiuto'],
    ['help', 'Ajuda'],
    ['help', 'información'],
  ])('reads %s in %j, which Twilio does not know', (kind, body) => {
    expect(readSmsKeyword(body)).toEqual({ kind, isTwilioDefault: false });
  });

  it.each([
    'STOP PLEASE',
    'please cancel',
    'do not stop',
    'yes please, call me',
    'ja',
    'oui',
    'sí',
    'sim',
    'end of the month works',
    'cancel my meeting',
    'I need help with the invoice',
    '',
    '...',
    '12',
  ])('leaves %j to be read as an answer', (body) => {
    expect(readSmsKeyword(body)).toBeUndefined();
  });
});
