import { describe, expect, it } from '@jest/globals';
import { readSentiment } from './read-sentiment.ts';

const negative = [
  ['asked not to be called', 'Please do not call me again, e-mail is fine.'],
  ['asked not to be called', "Thanks, but don't call my mobile."],
  ['asked not to be called', 'Customer asked not to be called in the mornings'],
  ['asked not to be called', 'Por favor, no me llamen más al trabajo.'],
  ['asked not to be called', 'Merci de ne plus m’appeler.'],
  ['asked not to be called', 'Bitte nicht mehr anrufen!'],
  ['asked not to be called', 'Per favore, non mi chiamate più.'],
  ['asked not to be called', 'Por favor, não me liguem mais.'],
  ['asked not to be written to', 'Unsubscribe me, please'],
  ['asked not to be written to', 'Stop sending me these mails'],
  ['asked not to be written to', 'Remove me from your list. Thank you.'],
  ['asked not to be written to', 'Quiero darme de baja'],
  ['asked not to be written to', 'Je souhaite me désabonner'],
  ['asked not to be written to', 'Lassen Sie mich in Ruhe.'],
  ['asked not to be written to', 'Bitte keine weiteren E-Mails'],
  ['asked not to be written to', 'Cancellatemi dalla lista, grazie'],
  ['asked not to be written to', 'Parem de enviar mensagens'],
  ['complained', 'We are very disappointed with the support we got'],
  ['complained', 'I am not happy with your answer'],
  ['complained', 'This is unacceptable. Nobody ever answered my ticket.'],
  ['complained', 'Call: customer frustrated about the outage'],
  ['complained', 'Estamos muy decepcionados con el servicio'],
  ['complained', 'Nous sommes déçus par votre réponse'],
  ['complained', 'Je ne suis pas content du tout'],
  ['complained', 'Ich bin enttäuscht von Ihrem Service'],
  ['complained', 'Der Kunde war unzufrieden'],
  ['complained', 'Siamo molto delusi dal prodotto'],
  ['complained', 'Estou insatisfeito com o atendimento'],
  ['declined', 'We are not interested, thank you'],
  ['declined', "I'm not really interested at the moment"],
  ['declined', 'No thanks.'],
  ['declined', 'They went with a competitor'],
  ['declined', 'No nos interesa, gracias'],
  ['declined', 'Non merci, nous avons déjà un fournisseur'],
  ['declined', 'Wir haben kein Interesse, danke.'],
  ['declined', 'Nein danke'],
  ['declined', 'Non siamo interessati'],
  ['declined', 'Não temos interesse'],
  ['found it too expensive', 'Nice tool, but too expensive for us'],
  ['found it too expensive', 'Es demasiado caro para nosotros'],
  ['found it too expensive', "C'est trop cher pour notre équipe"],
  ['found it too expensive', 'Leider zu teuer'],
  ['found it too expensive', 'È troppo caro'],
  ['found it too expensive', 'Achamos muito caro'],
] as const;

const positive = [
  ['praised us', 'We love what you are doing'],
  ['praised us', 'Really impressed by the demo'],
  ['praised us', 'Meeting notes: very happy with the trial'],
  ['praised us', 'Me encanta la herramienta'],
  ['praised us', 'Nous sommes très contents du produit'],
  ['praised us', 'Wir sind begeistert'],
  ['praised us', 'Ottimo lavoro'],
  ['praised us', 'Adorei a demonstração'],
  ['wants to talk', 'Could we book a demo for next week?'],
  ['wants to talk', "Let's talk on Thursday"],
  ['wants to talk', 'Please call me tomorrow at nine'],
  ['wants to talk', 'Queremos agendar una reunión'],
  ['wants to talk', 'Je voudrais voir une démo'],
  ['wants to talk', 'Rufen Sie mich an'],
  ['wants to talk', 'Vorrei vedere una demo'],
  ['wants to talk', 'Gostaria de ver uma demonstração'],
  ['showed interest', 'Sounds good, what are the next steps?'],
  ['showed interest', 'Looking forward to it'],
  ['showed interest', 'Estamos interesados en el producto'],
  ['showed interest', 'Nous sommes très intéressés'],
  ['showed interest', 'Das klingt gut'],
  ['showed interest', 'Siamo interessati al prodotto'],
  ['showed interest', 'Temos interesse em saber como funciona'],
  ['thanked us', 'Thank you for the guide'],
  ['thanked us', 'Gracias por la información'],
  ['thanked us', 'Merci pour votre réponse'],
  ['thanked us', 'Danke für die Unterlagen'],
  ['thanked us', 'Grazie mille'],
  ['thanked us', 'Obrigada pelo material'],
] as const;

const neutral = [
  ['put it off', 'Not now, thanks, maybe next year'],
  ['put it off', 'I am out of office until Monday. Thank you for your message.'],
  ['put it off', 'Ahora no tenemos tiempo, gracias'],
  ['put it off', 'Pas maintenant, merci'],
  ['put it off', 'Derzeit nicht, danke'],
  ['put it off', 'Non adesso, grazie'],
  ['put it off', 'Agora não, obrigado'],
  [undefined, 'We run on two clouds with about forty services.'],
  [undefined, 'Usamos tres cuentas'],
  [undefined, 'Nous avons quarante services'],
  [undefined, 'Wir nutzen zwei Konten'],
  [undefined, 'Abbiamo due account'],
  [undefined, 'Usamos duas contas'],
  [undefined, 'Do not hesitate to call me'],
  [undefined, 'The offer was not excellent'],
  [undefined, ''],
] as const;

describe('readSentiment', () => {
  it.each(negative)('finds that somebody %s: %s', (because, text) => {
    expect(readSentiment(text)).toEqual({ sentiment: 'negative', because });
  });

  it.each(positive)('finds that somebody %s: %s', (because, text) => {
    expect(readSentiment(text)).toEqual({ sentiment: 'positive', because });
  });

  it.each(neutral)('finds neither liking nor dislike (%s): %s', (because, text) => {
    expect(readSentiment(text)).toEqual({ sentiment: 'neutral', ...(because !== undefined && { because }) });
  });

  it.each([
    'I never had a complaint about you, and we love the tool',
    'Not disappointed at all. We are very happy with it!',
    'Sin quejas, todo excelente',
    'Keine Beschwerden, wir sind begeistert',
  ])('is not misled by a negation: %s', (text) => {
    expect(readSentiment(text)).toMatchObject({ sentiment: 'positive' });
  });

  it('reads a page of text in a moment', () => {
    const startedAtMs = performance.now();
    readSentiment('we use the tool a lot and more '.repeat(2_000));
    expect(performance.now() - startedAtMs).toBeLessThan(1_000);
  });
});
