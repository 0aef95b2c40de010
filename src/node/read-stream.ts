import { decodeText, type Decoding } from './decode.ts';
import { largestSize, tooLarge } from './read-text.ts';
import { describeSystemError } from './system-error.ts';

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** Reads a stream of bytes to its end as text, standard input for example. */
export async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Decoding> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > largestSize) return { ok: false, fault: tooLarge() };
    }
  } catch (error) {
    const message = `It cannot be read: ${describeSystemError(error)}.`;
    return { ok: false, fault: { message, help: 'Name a file instead.' } };
  }
  return decodeText(join(chunks, size));
}
