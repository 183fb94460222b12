import { describe, expect, it } from '@jest/globals';
import { findWrongLanguage, guessLanguage } from './find-wrong-language.ts';

const texts = {
  en: 'Thank you for your message to us. If you tell me how your team runs things, I can point you to the pages that matter most for you.',
  es: 'Gracias por su mensaje. Si me cuenta cómo trabaja su equipo con los servidores, le envío las páginas que son más útiles para usted.',
  fr: 'Merci pour votre message. Si vous me dites comment votre équipe travaille avec les serveurs, je vous envoie les pages qui sont les plus utiles.',
  de: 'Vielen Dank für Ihre Nachricht. Wenn Sie mir sagen, wie Ihr Team mit den Servern arbeitet, sende ich Ihnen die Seiten, die für Sie wichtig sind.',
  it: 'Grazie per il vostro messaggio. Se mi dite come il vostro team lavora con i server, vi mando le pagine che sono più utili per voi e per gli altri.',
  pt: 'Obrigado pela sua mensagem. Se você me disser como a sua equipe trabalha com os servidores, envio as páginas que são mais úteis para você e não outras.',
};
const pairs = Object.keys(texts).flatMap((written) => Object.keys(texts).map((expected) => ({ written, expected })));

describe('findWrongLanguage', () => {
  it.each(pairs)('judges $written where $expected is expected', ({ written, expected }) => {
    const found = findWrongLanguage(texts[written as keyof typeof texts], expected);
    expect(found).toBe(written === expected ? undefined : written);
  });

  it('is silent when few words tell, or the language is none of those it knows', () => {
    expect(findWrongLanguage('Kubernetes, AWS: ¿y usted?', 'en')).toBeUndefined();
    expect(findWrongLanguage(texts.de, 'nl')).toBeUndefined();
  });

  it('lets a quoted title of another language stand', () => {
    expect(findWrongLanguage(`${texts.de} „How to save on what you run in the cloud“`, 'de')).toBeUndefined();
  });
});

describe('guessLanguage', () => {
  it.each(Object.entries(texts))('knows %s', (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  it('knows nothing of a word', () => {
    expect(guessLanguage('Kubernetes')).toBeUndefined();
  });
});
