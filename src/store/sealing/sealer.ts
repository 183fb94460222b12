import { decrypt, encrypt } from './cipher.ts';
import type { SealedBytes, SealedValues } from './sealed-values.ts';

/** Seals and opens columns under one key. */
export interface Sealer {
  seal<Column extends keyof SealedValues>(column: Column, value: SealedValues[Column]): Buffer;
  /** @throws Error when the bytes were sealed under another key, for another column, or were changed. */
  open<Column extends keyof SealedValues>(column: Column, sealed: Uint8Array): SealedValues[Column];
  sealBytes(column: SealedBytes, bytes: Uint8Array): Buffer;
  /** @throws Error as `open` does */
  openBytes(column: SealedBytes, sealed: Uint8Array): Buffer;
}

/** Makes a sealer of a key of 32 bytes. */
export function createSealer(key: Buffer): Sealer {
  return {
    seal: (column, value) => encrypt(key, Buffer.from(JSON.stringify(value)), column),
    open<Column extends keyof SealedValues>(column: Column, sealed: Uint8Array) {
      return JSON.parse(decrypt(key, sealed, column).toString()) as SealedValues[Column];
    },
    sealBytes: (column, bytes) => encrypt(key, bytes, column),
    openBytes: (column, sealed) => decrypt(key, sealed, column),
  };
}
