import { readCountedNoun } from './counted-nouns.ts';
import { readMagnitude, suffixFactor } from './magnitudes.ts';
import { matchAt } from './match-at.ts';
import type { Numeral } from './numerals.ts';
import { measured, readUnitBehind, withPeriod, type Measure, type Scaled } from './unit-behind.ts';
import { unitNamed, type Unit } from './units.ts';

const letters = /[A-Za-zµμ]{1,24}|×(?!\d)/y;
const signOrGap = /\+?(?:[ \t\n\u00a0\u2009\u202f]{1,2}|-)/y;
const furtherTime = /(\d{1,2})(h|m|min|s|sec)(?![A-Za-z\d])/y;
const spacedBytes = /[ \u00a0\u2009\u202f](B)(?![A-Za-z\d])/y;
const ordersOf = /s of\b/y;
const year = /^(?:19|20)\d0$/;

/** "128d", "768d": sizes of vectors; other figures with a "d" are days. */
function isVectorSize(value: number): boolean {
  return value >= 64 && (value % 128 === 0 || value === 64);
}

function nounFollows(scaled: Scaled): boolean {
  const { text, end } = scaled;
  const start = end + (matchAt(signOrGap, text, end)?.[0].length ?? 0);
  return (
    start > end &&
    readCountedNoun(text, start, { large: false, single: text[start - 1] === '-' }) !== null
  );
}

/** "1h30m": what follows is added in units of the first. */
function readCompound(scaled: Scaled, unit: Unit, end: number): Measure | null {
  let total = scaled.value * unit.factor;
  let at = end;
  for (let parts = 0; parts < 2; parts++) {
    const part = matchAt(furtherTime, scaled.text, at) ?? nextPart(scaled.text, at);
    if (!part) break;
    const factor = part[2] === 'm' ? 60_000 : (unitNamed(part[2] ?? '')?.factor ?? 0);
    total += Number(part[1]) * factor;
    at += part[0].length;
  }
  if (at === end || scaled.value === 0) return null;
  const factor = total / scaled.value;
  return measured(scaled, { dimension: 'duration', factor, end: at, firm: true }, scaled.end);
}

const innerTime = /(\d{1,2})(m)(?=\d{1,2}s(?![A-Za-z\d]))/y;

function nextPart(text: string, at: number): RegExpExecArray | null {
  return matchAt(innerTime, text, at);
}

function withUnit(scaled: Scaled, unit: Unit, end: number): Measure {
  const measure = measured(scaled, { ...unit, end, firm: true }, scaled.end);
  return withPeriod(scaled, measure, scaled.end);
}

/** "5m": million before a noun, minutes else. */
function readSmallM(scaled: Scaled, end: number): Measure {
  const asMillion = { ...scaled, magnitude: 1e6, end };
  if (nounFollows(asMillion)) return readUnitBehind(asMillion);
  return withUnit(scaled, { dimension: 'duration', factor: 60_000 }, end);
}

/** "kQPS", "MRPS". */
function readJoined(scaled: Scaled, name: string, end: number): Measure | null {
  const magnitude = suffixFactor(name[0] ?? '');
  const unit = unitNamed(name.slice(1));
  if (magnitude === undefined || unit?.dimension !== 'rate') return null;
  return withUnit({ ...scaled, magnitude, end: scaled.end + 1 }, unit, end);
}

/** Letters right behind the digits: a unit, a magnitude, or part of a name, which is no quantity. */
function readGlued(scaled: Scaled, name: string): Measure | null {
  const { text, value } = scaled;
  const end = scaled.end + name.length;
  const next = text[end] ?? '';
  if (/^[xX×][A-Z]?$/.test(name)) return readTimes(scaled, name);
  const unit =
    unitNamed(name) ??
    (name === 'm' ? { dimension: 'duration' as const, factor: 60_000 } : undefined);
  if (/[A-Za-z\d]/.test(next)) {
    return unit?.dimension === 'duration' ? readCompound(scaled, unit, end) : null;
  }
  if (name === 'm') return readSmallM(scaled, end);
  if (
    name === 's' &&
    (year.test(text.slice(scaled.end - 4, scaled.end)) || matchAt(ordersOf, text, scaled.end))
  ) {
    return null;
  }
  if (name === 'd' && isVectorSize(value)) {
    return measured(scaled, { dimension: 'number', factor: 1, end, firm: true }, scaled.end);
  }
  if (unit) return withUnit(scaled, unit, end);
  const magnitude = suffixFactor(name);
  if (magnitude !== undefined) return readUnitBehind({ ...scaled, magnitude, end });
  return readJoined(scaled, name, end);
}

/** "3x", and the 8 of "8xA100". */
function readTimes(scaled: Scaled, name: string): Measure | null {
  const unit = { dimension: 'number' as const, factor: 1, firm: true };
  if (name.length > 1) {
    return measured(scaled, { ...unit, end: scaled.end, firm: false }, scaled.end);
  }
  const end = scaled.end + 1;
  if (/[A-Za-z\d]/.test(scaled.text[end] ?? '')) return null;
  return measured(scaled, { ...unit, end }, scaled.end);
}

/** "16 B" is bytes, unless something is counted: "2 B users". */
function readSpacedBytes(scaled: Scaled): Measure | null {
  const match = matchAt(spacedBytes, scaled.text, scaled.end);
  if (!match) return null;
  const end = scaled.end + match[0].length;
  const billions = { ...scaled, magnitude: 1e9, end };
  if (nounFollows(billions)) return readUnitBehind(billions);
  return withUnit(scaled, { dimension: 'storage', factor: 1 }, end);
}

/** The measure of a number in digits; null when the digits belong to a name ("3D", "2nd"). */
export function readMeasure(text: string, numeral: Numeral): Measure | null {
  const scaled = { text, value: numeral.value, magnitude: 1, end: numeral.end };
  const name = matchAt(letters, text, numeral.end)?.[0];
  if (name !== undefined) return readGlued(scaled, name);
  if (/[A-Za-z]/.test(text[numeral.end] ?? '')) return null;
  if (numeral.form === 'pair') {
    return measured(
      scaled,
      { dimension: 'number', factor: 1, end: numeral.end, firm: true },
      numeral.end,
    );
  }
  const bytes = readSpacedBytes(scaled);
  if (bytes) return bytes;
  const spelled = readMagnitude(text, numeral.end);
  return readUnitBehind(
    spelled ? { ...scaled, magnitude: spelled.factor, end: spelled.end } : scaled,
  );
}
