/** The elements that models and attackers write; "<5 ms" and "<- here" are none. */
const tag =
  /<\/?(?:a|abbr|b|base|blockquote|body|br|button|center|code|div|embed|em|font|form|frame|h[1-6]|head|hr|html|i|iframe|img|input|li|link|marquee|meta|object|ol|p|pre|s|script|small|span|strong|style|svg|table|tbody|td|template|textarea|th|title|tr|u|ul|video)(?=[\s/>])[^>]{0,300}>?/i;

/** Finds an element of HTML that a text shows as it is. */
export function findTag(text: string): string | undefined {
  return tag.exec(text)?.[0];
}
