export function looksLikeDrawing(source: string): boolean { return /[┌└│▼→]|\+--|-->|->/.test(source); }
