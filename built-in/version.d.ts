/** Version of the package. */
export const version: string;
