import { cue, type SentimentCue } from './sentiment-cue.ts';

/** What people say who want more of us, or nothing for now. The last two are courtesies, and stand around much else. */
export const friendlyCues: readonly SentimentCue[] = [
  cue('neutral', 'put it off', {
    en: `
        check with, travelling|traveling|away|vacation, on leave, not now, not right now, not the right time,
        next quarter|year, later this year, get back to you, no budget, on hold, postpone*, too busy,
        out of office`,
    es: `
        de vacaciones|viaje, consultar* con, ahora no, no es el momento, mas adelante, proximo trimestre|ano,
        sin presupuesto, no hay presupuesto, aplaz*, fuera de la oficina`,
    fr: `
        en vacances|conge|deplacement, pas maintenant, pas le bon moment, plus tard, prochain trimestre,
        annee prochaine, pas de budget, report*, absent* du bureau`,
    de: `
        im urlaub, auf reisen, derzeit nicht, momentan nicht, nicht der richtige zeitpunkt, spater,
        nachstes quartal|jahr, nachsten quartal|jahr, kein budget, verschieben, verschoben, abwesend`,
    it: `
        in ferie|vacanza|viaggio, non adesso, non ora, non e il momento, piu avanti, prossimo trimestre|anno,
        nessun budget, rimand*, fuori ufficio`,
    pt: `
        de ferias, em viagem, agora nao, nao e o momento, mais tarde, proximo trimestre|ano, sem orcamento, adi*r,
        adiad*, fora do escritorio`,
  }),
  cue('positive', 'praised us', {
    en: `
        helped us|me a lot, great job|idea|thing, is great, was great, like ... a lot, liked ... a lot,
        really like|liked|enjoyed, enjoyed, well done, brilliant, wonderful, perfect, love, loved, excellent,
        impress*, fantastic, amazing, awesome, very helpful, really helpful,
        great product|demo|work|support|service|call|meeting|tool, very|really|so happy, very|really pleased,
        delighted, highly recommend, very satisfied, happy with, satisfied with, exactly what`,
    es: `
        me parece muy bien, ayudado mucho, encantado|encantada, gusta mucho, gusto mucho, gustado mucho, genial,
        perfecto, maravillos*, buenisim*, me encanta*, nos encanta*, excelente, impresion*, fantastic*, estupend*,
        muy content*, muy satisfech*, muy util, gran producto|trabajo, recomiendo`,
    fr: `
        beaucoup aide, plait beaucoup, beaucoup plu, beaucoup aime, aime beaucoup, parfait*, genial*, bravo, super,
        j adore, nous adorons, excellent*, impressionn*, fantastique, formidable, tres content*, tres satisfait*,
        tres utile, ravi*, super produit|demo|travail, recommande`,
    de: `
        sehr geholfen, gefallt ... gut, gefiel ... gut, gut gefallen, perfekt, super, prima, klasse, toll,
        wunderbar*, begeister*, ausgezeichnet*, hervorragend*, beeindruck*, fantastisch*, sehr zufrieden,
        sehr hilfreich, tolles|toller|tolle, grossartig*, empfehle`,
    it: `
        aiutat* molto, piace molto, piaciut* molto, piaciut* tantissimo, perfetto, geniale, meravigli*, bravi,
        bravissim*, adoro, eccellente, impressionat*, fantastic*, ottim*, molto content*, molto soddisfatt*,
        molto utile, entusiast*, consiglio a tutti`,
    pt: `
        ajudou|ajudaram muito, gost* muito, perfeito, genial, maravilh*, parabens, adorei, adoramos, adoro,
        excelente, impressionad*, fantastic*, otim*, muito content*, muito satisfeit*, muito util, recomendo`,
  }),
  cue('positive', 'wants to talk', {
    en: `
        count me in, hop|jump on a call, when can we start|talk|meet, can|could|shall we talk|meet|speak|chat,
        can|could we ... call|demo|meeting, set up, want ... pricing|quote|proposal|contract,
        send ... quote|proposal|contract, sign up, ready to, book|schedule|arrange|set ... demo|call|meeting,
        call me, give me a call, let s talk|meet|speak, like to talk|meet|see, wants|want to talk|meet|see,
        wants|want a demo|call|meeting, happy to talk|chat, ready to buy|sign|start`,
    es: `
        cuando empezamos|hablamos|podemos, podemos|podriamos hablar|vernos|reunirnos,
        envie*|mand* ... propuesta|presupuesto|contrato, quier* ... precios|presupuesto|propuesta, llameme,
        llamame, agend* ... reunion|demo|llamada, concertar ... reunion|llamada, quier*|queremos ver,
        quier*|queremos ... demo|reunion, hablemos, nos gustaria ver|hablar`,
    fr: `
        quand pouvons|peut|pourrions nous, peut|pouvons|pourrions ... parler|appeler|voir|echanger,
        envoy* ... devis|proposition|contrat, souhait* ... devis, appelez moi, rappelez moi,
        planifi* ... demo|appel|reunion|rendez, fixer un rendez, prendre rendez, souhait* ... demo|echang*|voir,
        voudr* ... demo|parler|voir, parlons en`,
    de: `
        wann konnen wir, konnen|konnten wir ... telefonieren|sprechen|treffen, schicken ... angebot|vertrag,
        mochte*|mochten ... angebot, rufen sie mich an, termin ... vereinbar*, demo ... vereinbar*,
        mochte*|mochten ... demo|termin|sprechen|sehen, gern* ... demo|termin|gesprach, lassen sie uns sprechen`,
    it: `
        quando possiamo, possiamo|potremmo parlare|sentirci|vederci, ci sentiamo,
        inviat* ... preventivo|proposta|contratto, mand* ... preventivo|proposta|contratto, chiamatemi, mi chiami,
        fissare ... appuntamento|demo|riunione|chiamata, vorre* ... demo|vedere|parlare,
        vuole|vogliono ... demo|vedere, sentiamoci, parliamone`,
    pt: `
        quando podemos|comecamos, podemos|poderiamos falar|conversar|nos reunir,
        envi*|mand* ... proposta|orcamento|contrato, me ligue, ligue me, ligue para,
        agendar|marcar ... demo|reuniao|chamada|demonstracao, gostar* ... demo|ver|falar|conversar,
        quer*|queremos ... demo|demonstracao, vamos conversar|falar`,
  }),
  cue('positive', 'showed interest', {
    en: `
        great conversation|talk|chat, good conversation|talk|chat, curious, interested,
        sounds good|great|interesting|perfect, looks good|great|promising, looking forward, keen, tell me more,
        send me more, excited, good call|meeting|conversation, went well`,
    es: `
        interesad*, me interesa, nos interesa, interesante, suena bien|interesante, con ganas, mas informacion,
        buena reunion|llamada`,
    fr: `
        interess*, avec plaisir, hate de, en savoir plus, plus d informations, bon echange, bonne reunion`,
    de: `
        neugierig, spannend, interessiert, interessant, grosses interesse, haben interesse, habe interesse,
        hat interesse, klingt gut|interessant|spannend, freue|freuen ... auf, mehr erfahren, gutes gesprach`,
    it: `
        interessat*, mi interessa, ci interessa, interessante, volentieri, non vedo l ora, saperne di piu,
        maggiori informazioni, buona riunione`,
    pt: `
        interessad*, me interessa, tenho|temos interesse, interessante, com prazer, saber mais, mais informacoes,
        boa reuniao`,
  }),
  cue('positive', 'thanked us', {
    en: `
        thank you, thanks, appreciate*, grateful`,
    es: `
        gracias, agradec*, agradezco`,
    fr: `
        merci, remerci*`,
    de: `
        danke, vielen dank, herzlichen dank, dankbar`,
    it: `
        grazie, ringrazi*`,
    pt: `
        obrigad*, agradec*`,
  }),
];
