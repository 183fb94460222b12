/** The release of the Temporal CLI that the embedded start and the tests run. */
export const temporalCliVersion = '1.9.1';

/** The oldest CLI on a PATH that will do: it must know priorities and update-with-start. */
export const oldestUsableVersion = '1.5.0';

/**
 * SHA-256 of the program itself, by platform: whatever way it came, a program with another hash is thrown away.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const programHashes = {
  'linux-x64': '712217694cac9f786a72d4b6c876cd15f3dcf1bf31434d9fed6af25242a327a0',
  'linux-arm64': '667e9403cb2faaf439ecaa7eb7190e0d08521de6c9118da7fd26ad594281271d',
  'darwin-x64': 'd5776986d343fb789f49e4e7b6d3faca931c0877b71c6d4a7ac39dba467155cc',
  'darwin-arm64': '33c298d41f6eefebf01a28a3511f444480e939e21d3518cb0c12a4abad467c4b',
};

/** @returns {string} the platform as the hashes name it, for example `linux-x64` */
export function currentPlatform() {
  return `${process.platform}-${process.arch}`;
}
