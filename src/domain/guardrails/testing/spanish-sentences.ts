import type { Sentences } from './sentences.ts';

/** Spanish sentences that must pass, and such that must not. */
export const spanishSentences: Sentences = {
  innocent: [
    'No podemos garantizar ningún ahorro.',
    'La garantía de devolución no está incluida.',
    'Sin garantía de resultados, pero con datos reales.',
    'Nadie puede garantizar una factura más baja.',
    'Le envío el informe sobre el salario mínimo garantizado.',
    'Con el fin de ayudarle, le hago dos preguntas.',
    'Trabajamos con AWS y con Google Cloud.',
    'El disco de la base de datos crece con el tiempo.',
    'Nunca prometemos un ahorro, lo medimos.',
    'No hay descuentos ocultos en la factura.',
    'Los planes empiezan en 490 dólares al mes.',
    'No caduca nada mientras lo prueba.',
  ],
  'guaranteed-result': [
    'Garantizamos el ahorro.',
    'Tiene ganancias garantizadas.',
    'Ahorro g a r a n t i z a d o para usted.',
    'Ahorro g4rant1zado para usted.',
    'Sin duda garantizamos el ahorro.',
    'No solo eso: está garantizado.',
    'Le prometemos una factura más baja.',
  ],
  'certain-result': ['Es una decisión sin riesgo.', 'No tiene nada que perder.'],
  earnings: ['Duplique sus ganancias este año.'],
  discount: ['Tiene un descuento esperándole.', 'Es gratis para usted.'],
  pressure: ['Actúe ahora y reserve.', 'La oferta es válida hasta el viernes.'],
  agreement: ['Según lo acordado, le envío el contrato.'],
  'unstated-figure': ['Ahorra un 40 % en cómputo.', 'Ahorra veinticinco por ciento.', 'Cuesta 1.000,50 € al mes.'],
  'small-talk': ['Espero que este correo le encuentre bien.'],
  offence: ['Es una mierda de factura.', 'Su jefe es un gilipollas.'],
};
