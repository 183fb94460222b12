/** Parameters by which advertisers and mailers follow a click, each from its vendor's documentation; `utm_` is Google Analytics'. */
const trackingParameters = new Set(
  `_ga _gl _hsenc _hsmi __hssc __hsfp __hstc dclid epik fbclid gad_campaignid gad_source gbraid gclid gclsrc hsa_acc hsa_ad hsa_cam hsa_grp
   hsa_kw hsa_mt hsa_net hsa_src hsa_tgt hsa_ver hsctatracking igsh igshid li_fat_id mc_cid mc_eid mkt_tok msclkid oly_anon_id
   oly_enc_id rdt_cid s_kwcid sccid srsltid ttclid twclid vero_id wbraid yclid`.split(/\s+/),
);

const url = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}']/gi;

/** Drops the tracking parameters of every URL in a text, and leaves the rest of each as it is written. */
export function dropTrackingInText(text: string): string {
  return text.replaceAll(url, dropTracking);
}

/** Drops the tracking parameters of a URL, and leaves the rest as it is written. */
export function dropTracking(address: string): string {
  const [beforeHash = '', ...hash] = address.split('#');
  const [path = '', ...query] = beforeHash.split('?');
  if (query.length === 0) return address;
  const parameters = query.join('?').split('&');
  const kept = parameters.filter((parameter) => !isTracking(parameter));
  if (kept.length === parameters.length) return address;
  return [kept.length === 0 ? path : `${path}?${kept.join('&')}`, ...hash].join('#');
}

function isTracking(parameter: string): boolean {
  const name = (parameter.split('=')[0] ?? '').toLowerCase();
  return name.startsWith('utm_') || trackingParameters.has(name);
}
