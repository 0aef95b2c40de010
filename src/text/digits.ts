const thousands = /\B(?=(?:\d{3})+$)/g;

/**
 * A number with at most three decimals and commas between its thousands: "1,234.5". `toLocaleString`
 * would do the same, yet loading what it knows of languages takes longer than reading a document.
 */
export function writeDigits(value: number): string {
  const [whole = '', decimals] = String(Number(value.toFixed(3))).split('.');
  const grouped = whole.replace(thousands, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
