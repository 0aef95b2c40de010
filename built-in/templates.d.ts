/** The texts of `templates/` by file name without its ending. */
export const templates: Readonly<Record<string, string>>;
