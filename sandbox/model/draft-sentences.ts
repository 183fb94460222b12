import type { WrittenLanguage } from './read-writing-prompt.ts';

/** The sentences of which the sandbox's model makes a message in one language. */
export interface DraftSentences {
  readonly subject: (title: string) => string;
  readonly subjectWithoutTitle: string;
  /** For a case study and the like. */
  readonly story: (title: string) => string;
  /** For what the lead came for. */
  readonly cameFor: (kind: string, title: string) => string;
  readonly thanks: string;
  readonly link: (url: string) => string;
  readonly invitation: (url: string) => string;
}

export const draftSentences: Readonly<Record<WrittenLanguage, DraftSentences>> = {
  en: {
    subject: (title) => `About "${title}"`,
    subjectWithoutTitle: 'Your interest in our work',
    story: (title) => `There is a story of ours that may be close to yours: "${title}".`,
    cameFor: (kind, title) =>
      `I see you ${kind === 'webinar' ? 'signed up for' : 'downloaded'} our ${kind} "${title}", and I would like to hear what brought you to it.`,
    thanks: 'Thank you for your interest. I would like to hear what you have in mind, so that I can answer it well.',
    link: (url) => `Here is where to find it: ${url}`,
    invitation: (url) => `If a talk would help, choose a time that suits you: ${url}`,
  },
  de: {
    subject: (title) => `Zu „${title}“`,
    subjectWithoutTitle: 'Ihr Interesse an unserer Arbeit',
    story: (title) => `Eine Geschichte von uns könnte Ihrer ähnlich sein: „${title}“.`,
    cameFor: (_kind, title) =>
      `Sie haben sich „${title}“ von uns geholt, und ich wüsste gern, was Sie dazu gebracht hat.`,
    thanks: 'Danke für Ihr Interesse. Ich wüsste gern, was Sie vorhaben, damit ich gut darauf antworten kann.',
    link: (url) => `Hier finden Sie es: ${url}`,
    invitation: (url) => `Wenn ein Gespräch hilft, suchen Sie sich einen Termin aus: ${url}`,
  },
  es: {
    subject: (title) => `Sobre «${title}»`,
    subjectWithoutTitle: 'Su interés en nuestro trabajo',
    story: (title) => `Una historia nuestra puede parecerse a la suya: «${title}».`,
    cameFor: (_kind, title) => `Veo que descargó «${title}», y me gustaría saber qué le trajo hasta allí.`,
    thanks: 'Gracias por su interés. Me gustaría saber qué tiene en mente, para poder responderle bien.',
    link: (url) => `Aquí lo encuentra: ${url}`,
    invitation: (url) => `Si le ayuda hablar, elija un momento que le venga bien: ${url}`,
  },
  fr: {
    subject: (title) => `À propos de « ${title} »`,
    subjectWithoutTitle: 'Votre intérêt pour notre travail',
    story: (title) => `Une de nos histoires ressemble peut-être à la vôtre : « ${title} ».`,
    cameFor: (_kind, title) =>
      `Je vois que vous avez téléchargé « ${title} », et j’aimerais savoir ce qui vous y a amené.`,
    thanks: 'Merci de votre intérêt. J’aimerais savoir ce que vous avez en tête, pour bien vous répondre.',
    link: (url) => `Vous le trouvez ici : ${url}`,
    invitation: (url) => `Si un échange vous aide, choisissez un moment qui vous convient : ${url}`,
  },
  it: {
    subject: (title) => `A proposito di «${title}»`,
    subjectWithoutTitle: 'Il vostro interesse per il nostro lavoro',
    story: (title) => `Una nostra storia può somigliare alla vostra: «${title}».`,
    cameFor: (_kind, title) => `Vedo che avete scaricato «${title}», e vorrei sapere che cosa vi ha portato lì.`,
    thanks: 'Grazie del vostro interesse. Vorrei sapere che cosa avete in mente, per rispondervi bene.',
    link: (url) => `Lo trovate qui: ${url}`,
    invitation: (url) => `Se parlarne vi aiuta, scegliete un momento che vi va bene: ${url}`,
  },
  pt: {
    subject: (title) => `Sobre «${title}»`,
    subjectWithoutTitle: 'O seu interesse no nosso trabalho',
    story: (title) => `Uma história nossa pode ser parecida com a sua: «${title}».`,
    cameFor: (_kind, title) => `Vi que você baixou «${title}», e gostaria de saber o que o trouxe até lá.`,
    thanks: 'Obrigado pelo seu interesse. Gostaria de saber o que você tem em mente, para responder bem.',
    link: (url) => `Você o encontra aqui: ${url}`,
    invitation: (url) => `Se uma conversa ajudar, escolha um horário que lhe convenha: ${url}`,
  },
};
