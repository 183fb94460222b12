import type { LeadField } from './lead-field.ts';

/** The fields whose name alone tells what they hold. A consent is never guessed: somebody must have said what it is for. */
export type NamedLeadField = Exclude<LeadField, 'ignore' | 'emailConsent' | 'smsConsent'>;

/**
 * What forms call the fields of a lead, as `fieldWords` writes it: the keys of Facebook's own questions
 * (developers.facebook.com/docs/marketing-api/guides/lead-ads/create), the UTM parameters, and the names and questions
 * usual in English, German, French, Spanish, Italian and Portuguese, one line a language.
 *
 * `utm source` is not among them: it names where a visitor came from, for example google, and not what they asked for.
 */
export const leadFieldNames: Readonly<Record<NamedLeadField, string>> = {
  email: `
    email, e mail, mail, email address, e mail address, mail address, work email, business email, company email,
    corporate email, work e mail, business e mail, email id, work email address, business email address, contact email,
    e mail adresse, email adresse, mailadresse, emailadresse, geschaftliche e mail, geschaftliche e mail adresse,
    adresse e mail, adresse email, adresse mail, courriel, adresse electronique, email professionnel, e mail professionnel,
    adresse e mail professionnelle, adresse email professionnelle,
    correo, correo electronico, direccion de correo electronico, direccion de correo, email corporativo, correo corporativo,
    indirizzo email, indirizzo e mail, posta elettronica, email aziendale, e mail aziendale, indirizzo email aziendale,
    endereco de email, endereco de e mail, correio eletronico, e mail corporativo, email profissional, e mail profissional`,
  phone: `
    phone, phone number, telephone, telephone number, mobile, mobile number, mobile phone, mobile phone number, cell,
    cell phone, cell phone number, cellphone, work phone, work phone number, business phone, contact number, tel, phonenumber,
    best number to reach you, number to call you,
    telefon, telefonnummer, handy, handynummer, mobil, mobilnummer, mobiltelefon, mobilfunknummer, rufnummer,
    numero de telephone, telephone portable, portable, numero de portable, numero de mobile, telephone professionnel,
    telefono, numero de telefono, movil, telefono movil, numero de movil, celular, telefono celular, numero de celular,
    numero di telefono, cellulare, numero di cellulare, telefono cellulare, recapito telefonico,
    telefone, numero de telefone, telemovel, numero de telemovel, telefone celular, numero do celular`,
  fullName: `
    name, full name, fullname, first and last name, first name and last name, contact name, complete name,
    vollstandiger name, vollstandigen namen, vor und nachname, vor und zuname, namen, ganzer name, vorname und nachname,
    vorname nachname, wie heissen sie, wie heißen sie, wie heißt du,
    nom complet, nom et prenom, prenom et nom, nom prenom, comment vous appelez vous,
    nombre, nombre completo, nombre y apellido, nombre y apellidos, como te llamas, como se llama,
    nome, nome completo, nome e cognome, cognome e nome, come ti chiami, come si chiama,
    nome e sobrenome, nome e apelido, como se chama`,
  firstName: `
    first name, firstname, given name, forename, fname, preferred first name,
    vorname, vornamen, prenom, primer nombre, nombre de pila, primo nome, primeiro nome`,
  lastName: `
    last name, lastname, family name, surname, lname,
    nachname, nachnamen, familienname, zuname, nom, nom de famille,
    apellido, apellidos, cognome, sobrenome, apelido, ultimo nome`,
  company: `
    company, company name, companyname, company s name, name of company, name of your company, name of the company, organisation,
    organization, organisation name, organization name, employer, business, business name, firm, company called,
    company or organization, company or organisation, company organization, company organisation, company do you work for,
    company are you with, company are you from, organization do you work for, organisation do you work for,
    who do you work for, where do you work,
    firma, firmenname, unternehmen, unternehmensname, name ihres unternehmens, name des unternehmens, name ihrer firma,
    name der firma, fur welches unternehmen arbeiten sie, arbeitgeber,
    entreprise, societe, nom de l entreprise, nom de votre entreprise, nom de la societe, nom de votre societe,
    raison sociale, pour quelle entreprise travaillez vous,
    empresa, compania, organizacion, nombre de la empresa, nombre de tu empresa, nombre de su empresa,
    en que empresa trabajas, para que empresa trabaja,
    azienda, societa, impresa, nome azienda, nome dell azienda, nome della tua azienda, nome della sua azienda,
    nome della societa, ragione sociale, per quale azienda lavori,
    companhia, organizacao, nome da empresa, nome da sua empresa, em que empresa trabalha, em qual empresa voce trabalha`,
  jobTitle: `
    job title, jobtitle, job, job role, job position, position, role, role at company, role in company, work title,
    title at company, function, job function, occupation, profession,
    funktion, berufsbezeichnung, jobtitel, rolle, stellenbezeichnung, position im unternehmen, funktion im unternehmen,
    poste, fonction, intitule du poste, intitule de poste, titre du poste, fonction dans l entreprise,
    cargo, puesto, puesto de trabajo, rol, cargo en la empresa,
    ruolo, posizione, qualifica, mansione, posizione lavorativa, ruolo aziendale, ruolo in azienda,
    funcao, cargo na empresa`,
  country: `
    country, country region, country or region, country of residence, country name, country are you in,
    country are you based in, country do you live in,
    land, herkunftsland, in welchem land sind sie, pays, pays de residence, pais, pais de residencia,
    paese, nazione, paese di residenza`,
  timeZone: `
    time zone, timezone, tz, zeitzone, fuseau horaire, zona horaria, huso horario, fuso orario, fuso horario`,
  message: `
    message, comment, comments, comments or questions, questions or comments, question, questions, inquiry, enquiry, details,
    additional information, additional comments, additional details, project description, project details, request,
    how can we help, how can we help you, how may we help, how may we help you, how can we help you today,
    what can we help you with, what can we help with, what can we do for you, tell us more, tell us about your project,
    tell us about your needs, what do you need help with, what would you like to know, what would you like to discuss,
    anything else, anything else we should know, anything else you would like to tell us, is there anything else,
    is there anything else you d like to share, is there anything else we should know, reason for contact,
    nachricht, mitteilung, anliegen, kommentar, kommentare, bemerkung, bemerkungen, anmerkung, anmerkungen, frage, fragen,
    anfrage, wie konnen wir helfen, wie konnen wir ihnen helfen, wie konnen wir dir helfen, wobei konnen wir helfen,
    wobei konnen wir ihnen helfen, wobei konnen wir dir helfen, womit konnen wir ihnen helfen, was konnen wir fur sie tun,
    was konnen wir fur dich tun,
    commentaire, commentaires, demande, comment pouvons nous aider, comment pouvons nous vous aider,
    en quoi pouvons nous vous aider, que pouvons nous faire pour vous, parlez nous de votre projet,
    mensaje, comentario, comentarios, consulta, pregunta, preguntas, como podemos ayudarte, como podemos ayudarle,
    como te podemos ayudar, como le podemos ayudar, en que podemos ayudarte, en que podemos ayudarle,
    messaggio, commento, commenti, richiesta, domanda, domande, come possiamo aiutarti, come possiamo aiutarla,
    in cosa possiamo aiutarti, in che modo possiamo aiutarti,
    mensagem, duvida, duvidas, pergunta, perguntas, como podemos ajudar, como podemos te ajudar, como podemos ajuda lo,
    em que podemos ajudar`,
  source: 'source, lead source, leadsource',
  medium: 'medium, utm medium, utmmedium',
  campaign: 'campaign, campaign name, utm campaign, utmcampaign',
  pageUrl: 'page url, pageurl, page uri, page, landing page, landing page url, landing url, page location',
};
