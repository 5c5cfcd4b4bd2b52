/** Looking through a collection is no search for anything. */
export const isBrowsing = (query: string): boolean => /^in:"[^"]*"$/.test(query.trim());

/** How a search within a collection is written. */
export const inCollection = (title: string): string => `in:"${title.replaceAll('"', '')}" `;
