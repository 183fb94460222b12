/**
 * Postmark's limit for one value; names have 20 characters, and there may be ten fields. What is longer is refused:
 * "Field names are limited to 20 characters and field values are limited to 80 characters in length"
 * (https://postmarkapp.com/support/article/1125-custom-metadata-faq).
 */
const longestValue = 80;

/**
 * Carries a delivery key, which may be longer than one value, in as many fields as it needs: `delivery-key-1`,
 * `delivery-key-2` … Put together in this order they are the key again.
 */
export function deliveryMetadata(deliveryKey: string): Record<string, string> {
  const parts = deliveryKey.match(new RegExp(`.{1,${longestValue}}`, 'gs')) ?? [];
  return Object.fromEntries(parts.map((part, index) => [`delivery-key-${index + 1}`, part]));
}
