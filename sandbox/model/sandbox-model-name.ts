/** The name by which the stand-ins' model goes. */
export const sandboxModelName = 'sandbox-rules';
