/** A share of something counted, and between which bounds the true share lies with 95 % confidence. */
export interface Rate {
  readonly count: number;
  readonly of: number;
  /** Undefined, like its bounds, when nothing was counted. */
  readonly share?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** Of the normal distribution, for 95 % on both sides. */
const z = 1.959963984540054;

/**
 * Reckons a share with its score interval, which holds for small counts and shares near 0 or 1 too (E. B. Wilson, "Probable
 * Inference, the Law of Succession, and Statistical Inference", Journal of the American Statistical Association 22, 1927,
 * pages 209–212).
 */
export function wilsonInterval(count: number, of: number): Rate {
  if (of === 0) return { count, of };
  const share = count / of;
  const scale = 1 + z ** 2 / of;
  const centre = (share + z ** 2 / (2 * of)) / scale;
  const reach = (z / scale) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return { count, of, share, low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}
