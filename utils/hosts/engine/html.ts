export const escapeHtml = (text: string) =>
  text.replaceAll(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

export const linkHtml = (url: string, html: string) => `<a href="${escapeHtml(url)}">${html}</a>`;
