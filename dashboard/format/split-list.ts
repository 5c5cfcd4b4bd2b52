/** What stands between the separators of a text, each once; nothing empty. */
export const splitList = (text: string, separator: ',' | '\n'): string[] => [
  ...new Set(
    text
      .split(separator)
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  ),
];
