export type { RemarkOptions } from './options.ts';
export type { FileMessage, MarkdownFile } from './plugin.ts';
// remark-cli takes the default export of what a config names.
export { remarkMlsd, remarkMlsd as default } from './plugin.ts';
