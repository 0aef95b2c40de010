import { isCancel, select, text } from '@clack/prompts';
import type { Choice, Dialogue } from './terminal.ts';

/** Asks on the terminal of this process. */
export function openDialogue(): Dialogue {
  return {
    choose: async (message: string, choices: readonly Choice[], initial?: string) => {
      const options = choices.map(({ value, label, hint }) => ({
        value,
        label,
        ...(hint !== undefined && { hint }),
      }));
      const answer = await select({
        message,
        options,
        ...(initial !== undefined && { initialValue: initial }),
      });
      return isCancel(answer) ? null : answer;
    },
    write: async (message: string, initial: string) => {
      const answer = await text({ message, initialValue: initial });
      return isCancel(answer) ? null : answer;
    },
  };
}
