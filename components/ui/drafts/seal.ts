import { xchacha20poly1305 } from "@noble/ciphers/chacha";
import { bytesToHex, bytesToUtf8, hexToBytes, utf8ToBytes } from "@noble/ciphers/utils";
import { managedNonce } from "@noble/ciphers/webcrypto";

/**
 * Seals texts under a key of 32 bytes (hex). A library, because the browser's own encryption has to be waited for, and a
 * page that is being closed has no time for that.
 */
export function sealOf(key: string) {
  const cipher = managedNonce(xchacha20poly1305)(hexToBytes(key));
  return {
    seal: (text: string) => bytesToHex(cipher.encrypt(utf8ToBytes(text))),
    /** The text, or null where it was sealed under another key or cut off. */
    open: (sealed: string) => {
      try {
        return bytesToUtf8(cipher.decrypt(hexToBytes(sealed)));
      } catch {
        return null;
      }
    },
  };
}
