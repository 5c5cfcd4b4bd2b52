/** A number in the reader's own form: 4,120. */
export const formatNumber = (value: number) => new Intl.NumberFormat().format(value);

/** A share from 0 to 1: 9 %. Below one in a hundred it keeps a digit, so that it isn't "0 %". */
export function formatShare(share: number): string {
  const small = share > 0 && share < 0.01;
  return new Intl.NumberFormat(undefined, {
    style: 'percent',
    maximumFractionDigits: small ? 1 : 0,
  }).format(share);
}

/** A part of a whole, as a share; nothing of nothing is nothing. */
export const shareOf = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
