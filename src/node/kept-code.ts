import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';

/** Before the code stand its checksum and how often it was kept. */
const checksumBytes = 4;
const headerBytes = checksumBytes + 1;
/** Enough for several versions of Node and of mlsd side by side. */
const mostFiles = 8;

/**
 * Where the compiled code of a program belongs: what V8 compiles for one source, version and
 * processor fits no other, and V8 itself only compares the length of the source.
 */
export function placeKeptCode(folder: string, source: Uint8Array): string {
  const { version, arch } = process;
  return path.join(folder, 'code', `${crc32(source).toString(16)}-${version}-${arch}.bin`);
}

/** Code is run, so nobody else may be able to write what we read. Windows guards the folder itself. */
function isOurs(folder: string): boolean {
  if (process.getuid === undefined) return true;
  const { uid, mode } = statSync(folder);
  return uid === process.getuid() && (mode & 0o022) === 0;
}

/** Compiled code, and how many starts have added to it. */
export interface KeptCode {
  readonly code: Buffer;
  readonly starts: number;
}

/** The compiled code in a file; none when it is missing, damaged or could be somebody else's. */
export function readKeptCode(file: string): KeptCode | undefined {
  try {
    if (!isOurs(path.dirname(file))) return undefined;
    const content = readFileSync(file);
    const counted = content.subarray(checksumBytes);
    if (content.readUInt32LE(0) !== crc32(counted)) return undefined;
    return { code: content.subarray(headerBytes), starts: counted.readUInt8(0) };
  } catch {
    return undefined;
  }
}

function sweep(folder: string): void {
  const ages = readdirSync(folder).map((name) => {
    const file = path.join(folder, name);
    return { file, changed: statSync(file).mtimeMs };
  });
  ages.sort((a, b) => b.changed - a.changed);
  for (const { file } of ages.slice(mostFiles)) rmSync(file);
}

/** Keeps compiled code in a file for `readKeptCode`; where nothing can be written, nothing is kept. */
export function writeKeptCode(file: string, { code, starts }: KeptCode): void {
  const folder = path.dirname(file);
  const draft = `${file}.${process.pid}`;
  const counted = Buffer.concat([Buffer.of(starts), code]);
  const checksum = Buffer.alloc(checksumBytes);
  checksum.writeUInt32LE(crc32(counted));
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isOurs(folder)) return;
    writeFileSync(draft, Buffer.concat([checksum, counted]), { mode: 0o600 });
    renameSync(draft, file);
    sweep(folder);
  } catch {
    // The next start compiles again, which costs it a moment.
  }
}
