import { campaign } from './campaign.js';
import { fieldsOf, isBox, knownNameOf, valueOf, wordsOf } from './fields.js';
import { honeypotName } from './honeypot.js';

/** @typedef {import('./fields.js').Field} Field */

/**
 * Writes down what the API is sent.
 * @param {HTMLFormElement} form
 * @param {HTMLElement} host
 * @param {Map<Field, string>} consentTimes when a box was last changed
 */
export function describeFill(form, host, consentTimes) {
  const { utm_medium: medium, utm_campaign, ...otherCampaign } = campaign;
  const now = new Date().toISOString();
  /** @type {Record<string, string>} */
  const stated = {};
  /** @type {Record<string, { given: boolean, wording: string, at: string }>} */
  const consents = {};
  /** @type {Record<string, string>} */
  const hidden = { ...otherCampaign };
  for (const { name, value } of host.attributes) {
    if (name.startsWith('data-hidden-')) hidden[name.slice('data-hidden-'.length)] = value;
  }
  const answers = [];
  for (const field of fieldsOf(form)) {
    const known = knownNameOf(field);
    const channel = /^consent_(email|sms)$/.exec(field.name)?.[1];
    if (field.name === honeypotName) stated[honeypotName] = field.value;
    else if (channel && isBox(field)) {
      const at = consentTimes.get(field) ?? now;
      consents[channel] = { given: field.checked, wording: wordsOf(field.labels?.[0]), at };
    } else if (field.type === 'hidden') hidden[field.name] = field.value;
    else if (!valueOf(field)) continue;
    else if (known) stated[known] = field.value.trim();
    else answers.push(answerOf(field));
  }
  // The part after # is the page's own, and may hold what is nobody else's business.
  const pageURL = location.href.replace(/#.*/, '');
  const source = host.dataset.source ?? campaign.utm_source;
  const leadData = { source, medium, campaign: utm_campaign, pageURL, submissionTimestamp: now };
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { ...stated, timeZone, consents, hidden, answers, leadData };
}

/**
 * Reads a question and its answer; of boxes in a group the legend is the question.
 * @param {Field} field
 */
function answerOf(field) {
  const words = wordsOf(field.labels?.[0]) || field.name;
  const legend = isBox(field) && wordsOf(field.closest('fieldset')?.querySelector('legend'));
  if (legend) return { question: legend, answer: words };
  return { question: words, answer: isBox(field) && field.value === 'on' ? 'yes' : valueOf(field) };
}
