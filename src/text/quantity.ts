/** What a number counts or measures. */
export const dimensions = [
  'duration',
  'rate',
  'count',
  'storage',
  'money',
  'share',
  'number',
] as const;

/**
 * - `duration`: 200 ms, two weeks, p99 of 0.2 s; value in milliseconds
 * - `rate`: 4K QPS, 10 requests a day, 30 fps; value in events per second
 * - `count`: 100M DAU, 1 billion items, 5,000 listings: a number with a countable noun, or one with a magnitude suffix
 * - `storage`: 600 GB, 2 KB per event; value in bytes, also of 50 MB/s and 600 GB/day, whose unit names the time
 * - `money`: $10K, 5 EUR, $10K per month; value in the currency's unit
 * - `share`: 5 %, 0.2 %, two thirds; value as a fraction of one
 * - `number`: any other figure that is not a numbering, version, date or name ("AUC of 0.85", "k = 10")
 */
export type Dimension = (typeof dimensions)[number];

/** One figure of the text with its unit. */
export interface Quantity {
  readonly dimension: Dimension;
  /** In the base unit of its dimension; of a range the lower end. */
  readonly value: number;
  /** Of a range ("1-2 %") the upper end, else the same as `value`. */
  readonly upper: number;
  /** The unit or counted noun as written: "ms", "DAU", "requests per second"; empty when there is none. */
  readonly unit: string;
  /** Range in the text that was scanned, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}
