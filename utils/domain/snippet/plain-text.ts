/** Markdown as a person would type it in plain text: without emphasis marks, links as "words (address)". */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]+)\]\(([^)\s]+)\)/g, '$1 ($2)')
    .replaceAll(/(\*\*|__|\*|`)(\S(?:.*?\S)?)\1/g, '$2')
    .replaceAll(/^#+\s+/gm, '')
    .trim();
}
