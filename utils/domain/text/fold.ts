/** Lower case without accents: "Zürich" and "zurich" are the same word to a reader in a hurry. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();
}
