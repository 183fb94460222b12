/** The one page that the sandbox's tokens are of. */
export const pageId = '123123123123';
