import { version } from '#built-in/version';

/** What reports say of the program that wrote them. */
export const tool = { name: 'mlsd', version } as const;
