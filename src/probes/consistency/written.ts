const units: readonly (readonly [name: string, milliseconds: number])[] = [
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
  ['seconds', 1000],
];

/** Three figures that matter, without zeros at the end: 8.76, 43.8, 52.6. */
export function writeFigure(value: number): string {
  return String(Number(value.toPrecision(3)));
}

/** A duration in milliseconds in the largest unit of which there are at least 1.5: "8.76 hours". */
export function writeDuration(milliseconds: number): string {
  const [name, length] = units.find(([, each]) => milliseconds >= 1.5 * each) ?? ['ms', 1];
  return `${writeFigure(milliseconds / length)} ${name}`;
}
