/** Version of the package. */
export const version: string;

/** Where the sources can be read on the web, "https://…"; null while there is no public place. */
export const repository: string | null;
