/** What form tools put above the message; `Message Body:` is Contact Form 7's. */
const openings = [
  /^(?:this |your )?(?:message |e-?mail |enquiry |inquiry )?(?:was )?sent (?:from|via|through|by) (?:the |our |your |a )?(?:web ?site(?:'s)? )?contact form\b[^\n:]{0,80}(?::|\n|$)/i,
  /^(?:you have )?(?:a )?new (?:message|submission|enquiry|inquiry|lead) (?:from|via|on|through) (?:the |our |your )?(?:web ?site|contact form|web ?form|landing page)\b[^\n:]{0,80}(?::|\n|$)/i,
  /^message body:/i,
];

/** What mail programs on phones and Contact Form 7 put below it, in the six main languages; each fills a line. */
const closings = [
  /^sent from (?:my|outlook|mail|yahoo|gmail|samsung|proton|the all-new)\b.{0,80}$/i,
  /^sent (?:with|via) (?:proton|spark|superhuman|airmail)\b.{0,80}$/i,
  /^get outlook for .{1,80}$/i,
  /^(?:von meinem .{1,40} gesendet|gesendet (?:von|mit|über) .{1,80})$/i,
  /^envoyé (?:de|depuis|à partir de) .{1,80}$/i,
  /^enviado (?:desde|do|de|a partir do|através do) .{1,80}$/i,
  /^inviato (?:da|dal|con) .{1,80}$/i,
  /^this e-?mail was sent from a contact form on .{1,300}$/i,
  /^this is a notification that a contact form was submitted on .{1,300}$/i,
  /^-{2,3}$/,
];

/** Drops what form tools and mail programs put around a message that they pass on, as long as it stands at its start or end. */
export function dropBoilerplate(text: string): string {
  let rest = text;
  for (const opening of openings) rest = rest.replace(opening, '').trimStart();
  const lines = rest.split('\n');
  const last = lines.findLastIndex(
    (line) => line.trim() !== '' && !closings.some((closing) => closing.test(line.trim())),
  );
  return lines.slice(0, last + 1).join('\n');
}
