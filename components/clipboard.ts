/**
 * Puts rich and plain text on the clipboard, within a few seconds of a click.
 * @returns false where the browser refused
 */
export async function copyToClipboard({
  html,
  text,
}: {
  html: string;
  text: string;
}): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([text], { type: 'text/plain' }),
      }),
    ]);
    return true;
  } catch {
    // The page that frames us may forbid the newer way; the older one needs only the click.
    const fill = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/html', html);
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    };
    document.addEventListener('copy', fill, { once: true });
    const done = document.execCommand('copy');
    document.removeEventListener('copy', fill);
    return done;
  }
}
