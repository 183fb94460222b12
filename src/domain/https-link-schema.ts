import { z } from 'zod';

/** Defines a link that messages may hold. */
export const httpsLinkSchema = z.url({ protocol: /^https$/, error: 'give a full link that begins with https://' });
