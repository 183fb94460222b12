import type { Sentences } from './sentences.ts';

/** Portuguese sentences that must pass, and such that must not. */
export const portugueseSentences: Sentences = {
  innocent: [
    'Não podemos garantir nenhuma economia.',
    'A garantia não está incluída neste plano.',
    'Ninguém pode garantir uma fatura mais baixa.',
    'Sem garantia de resultado, mas com dados reais.',
    'Envio o relatório sobre o salário mínimo garantido.',
    'Com o seu acordo vemos a fatura juntos.',
    'O custo do disco subiu com o tempo.',
    'Não prometemos economia, nós a medimos.',
    'Nenhum desconto escondido nos contratos.',
    'A sua conta não expira durante o teste.',
    'Os planos começam em 490 dólares por mês.',
    'Nunca garantimos o que não medimos.',
  ],
  'guaranteed-result': [
    'Garantimos a economia.',
    'Você tem lucros garantidos.',
    'Uma economia g a r a n t i d a para você.',
    'Uma economia g@rantid@ para você.',
    'Sem dúvida garantimos o resultado.',
    'Não só isso: é garantido.',
    'Prometemos uma fatura mais baixa.',
  ],
  'certain-result': ['É uma escolha sem risco.', 'Você não tem nada a perder.'],
  earnings: ['Dobre seus lucros este ano.'],
  discount: ['Há um desconto para você.', 'É grátis para você.'],
  pressure: ['Aja agora e reserve.', 'A vaga é válida até sexta.'],
  agreement: ['Conforme combinado, envio o contrato.'],
  'unstated-figure': [
    'Você economiza 40 % em computação.',
    'Você economiza vinte por cento.',
    'Custa R$ 1.000,50 por mês.',
  ],
  'small-talk': ['Espero que este e-mail o encontre bem.'],
  offence: ['Que merda de fatura.', 'Seu chefe é um filho da puta.'],
};
