/** The header under which a kept request tells the address it came from; what a sender puts there itself is replaced. */
export const clientIpHeader = 'leadline-client-ip';
