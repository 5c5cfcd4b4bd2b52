/** "Retail, Food, or Energy", in the reader's own form. */
export const orList = (values: readonly string[]) =>
  new Intl.ListFormat(undefined, { type: 'disjunction' }).format(values);

/** "Retail, Food, and Energy". */
export const andList = (values: readonly string[]) =>
  new Intl.ListFormat(undefined, { type: 'conjunction' }).format(values);
