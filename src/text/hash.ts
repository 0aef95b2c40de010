/** Halves of the offset basis of FNV-1a with 64 bits, and what its prime, 2^40 + 435, adds to 2^40. */
const basis = { high: 0xcbf29ce4, low: 0x84222325 } as const;
const primeRest = 435;
const half = 2 ** 32;

function inHex(word: number): string {
  return word.toString(16).padStart(8, '0');
}

/** What UTF-8 writes for half a surrogate pair. */
const replacement = 0xfffd;

/** The UTF-8 bytes of a text (RFC 3629, section 3). */
function* bytesOf(text: string): Generator<number> {
  for (const character of text) {
    const given = character.codePointAt(0) ?? replacement;
    const point = given >= 0xd800 && given <= 0xdfff ? replacement : given;
    if (point < 0x80) yield point;
    else if (point < 0x800) yield 0xc0 | (point >> 6);
    else if (point < 0x10000) yield 0xe0 | (point >> 12);
    else yield 0xf0 | (point >> 18);
    if (point >= 0x10000) yield 0x80 | ((point >> 12) & 0x3f);
    if (point >= 0x800) yield 0x80 | ((point >> 6) & 0x3f);
    if (point >= 0x80) yield 0x80 | (point & 0x3f);
  }
}

/**
 * A hash of the text as 16 hexadecimal digits, the same on every platform: FNV-1a with 64 bits over
 * its UTF-8 bytes (draft-eastlake-fnv). It tells texts apart and is no protection against forgery.
 */
export function hashText(text: string): string {
  let { high, low } = basis;
  for (const byte of bytesOf(text)) {
    // JavaScript multiplies exactly only below 2^53, so the product is made from its parts.
    const mixed = (low ^ byte) >>> 0;
    const product = mixed * primeRest;
    high = (high * primeRest + Math.floor(product / half) + mixed * 256) % half;
    low = product % half;
  }
  return inHex(high) + inHex(low);
}
