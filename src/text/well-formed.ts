const halfPair = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text with the replacement character for each half of a surrogate pair; UTF-8 knows no halves. */
export function wellFormed(text: string): string {
  return text.replace(halfPair, '\uFFFD');
}

/** How many bytes a well-formed text takes in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    // Both halves of a pair take two bytes each.
    const isHalf = unit >= 0xd800 && unit <= 0xdfff;
    if (unit >= 0x80) bytes += unit < 0x800 || isHalf ? 1 : 2;
  }
  return bytes;
}
