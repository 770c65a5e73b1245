import type { TimeUnit } from './options.ts';

const UNITS = [
  { unit: 'ns', ns: 1, label: 'ns', decimals: 0 },
  { unit: 'us', ns: 1e3, label: 'µs', decimals: 1 },
  { unit: 'ms', ns: 1e6, label: 'ms', decimals: 3 },
  { unit: 's', ns: 1e9, label: 's', decimals: 6 },
] as const;

/** A duration for people: three significant digits in the unit that suits it, or a fixed number of decimals in `unit`. */
export function formatTime(ns: number, unit: TimeUnit = 'auto'): string {
  if (ns === 0) return '0';
  if (unit !== 'auto') {
    const { ns: size, label, decimals } = UNITS.find((each) => each.unit === unit)!;
    // An average may be far smaller than the unit: two digits are kept.
    const needed = Math.min(12, 1 - Math.floor(Math.log10(ns / size)));
    return `${group((ns / size).toFixed(Math.max(decimals, needed)))} ${label}`;
  }
  for (const { ns: size, label } of UNITS) {
    const digits = significant(ns / size, label);
    if (Number(digits) < 1000 || label === 's') return `${group(digits)} ${label}`;
  }
  return '';
}

/** A duration with its unit filled to two letters, so that the digits of a column stand under each other. */
export function alignUnit(text: string): string {
  return / s$/.test(text) ? `${text} ` : text;
}

/** A duration that was set rather than measured, without zeros at the end: `1 µs`. */
export function formatRound(ns: number): string {
  return formatTime(ns)
    .replace(/(\.\d*?)0+ /, '$1 ')
    .replace('. ', ' ');
}

/** A count with a comma between thousands. */
export function formatCount(count: number): string {
  return group(String(Math.round(count)));
}

/** A share (0 to 1) in percent with one decimal and without the sign: `97.3`, `<0.1`; empty for 0. */
export function formatShare(share: number): string {
  if (!(share > 0)) return '';
  return share < 0.0005 ? '<0.1' : (share * 100).toFixed(1);
}

/** `1 call`, `2,000 calls`. */
export function plural(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Three digits; nanoseconds from 10 up, and whole ones, without decimals. */
function significant(value: number, label: string): string {
  if (label === 'ns' && (value >= 9.995 || Number.isInteger(value))) return value.toFixed(0);
  return value.toFixed(value < 9.995 ? 2 : value < 99.95 ? 1 : 0);
}

function group(digits: string): string {
  const [whole, fraction] = digits.split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
