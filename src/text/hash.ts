/** Halves of the offset basis of FNV-1a with 64 bits, and what its prime, 2^40 + 435, adds to 2^40. */
const basis = { high: 0xcbf29ce4, low: 0x84222325 } as const;
const primeRest = 435;
const half = 2 ** 32;

function inHex(word: number): string {
  return word.toString(16).padStart(8, '0');
}

/**
 * A hash of the text as 16 hexadecimal digits, the same on every platform: FNV-1a with 64 bits over
 * its UTF-8 bytes (draft-eastlake-fnv). It tells texts apart and is no protection against forgery.
 */
export function hashText(text: string): string {
  let { high, low } = basis;
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at++) {
    // JavaScript multiplies exactly only below 2^53, so the product is made from its parts.
    const mixed = (low ^ (bytes[at] ?? 0)) >>> 0;
    const product = mixed * primeRest;
    high = (high * primeRest + Math.floor(product / half) + mixed * 256) % half;
    low = product % half;
  }
  return inHex(high) + inHex(low);
}
