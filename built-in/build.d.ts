/** A hash of everything that results depend on: sources, rules and the packages that are bundled. */
export const build: string;
