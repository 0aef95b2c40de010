/**
 * What to say when mlsd itself fails: never dressed as a finding or a fault.
 * @param doing what was going on, "reading design.md" for example
 */
export function describeCrash(error: unknown, doing: string, version: string): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    `mlsd failed while ${doing}. This is a bug in mlsd, not in your document.`,
    'Please report it with the lines below and, if you may share it, the document.',
    '',
    `  mlsd ${version}, Node ${process.version}, ${process.platform} ${process.arch}`,
    ...stack.split('\n').map((line) => `  ${line}`),
    '',
  ].join('\n');
}
