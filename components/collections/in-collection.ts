/** How a search within a collection is written. */
export const inCollection = (title: string): string => `in:"${title.replaceAll('"', '')}" `;
