/** Hands the file at an address to the reader; without a name, it has the one the server gives. */
export function saveAddress(name: string, address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

export function saveText(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  saveAddress(name, address);
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Anything that is not a letter or a digit of some script becomes a dash. */
export const fileName = (title: string, ending: string) =>
  `${
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '') || 'cuecard'
  }.${ending}`;

/** What must not be in the picture: what can be clicked, and the words at the pointer. */
const isPicture = (node: Node) =>
  !(node instanceof Element) ||
  !node.matches("[data-picture='without'], .recharts-tooltip-wrapper");

/** What a chart draws under the pointer; a drawing is copied whole, so it is hidden in the original. */
const underPointer = '.recharts-tooltip-cursor, .recharts-active-dot';

/** Saves what stands on the page as a PNG, light whatever the reader's theme, twice as fine. */
export async function savePicture(title: string, node: HTMLElement): Promise<void> {
  const { toPng } = await import('html-to-image');
  const { colorScheme, color } = node.style;
  // On the element itself: the copy takes its colours as they are computed.
  node.style.colorScheme = 'light';
  node.style.color = 'var(--text)';
  node.dataset['picture'] = 'taken';
  const hidden = node.querySelectorAll(underPointer);
  for (const drawn of hidden) drawn.setAttribute('display', 'none');
  try {
    const backgroundColor = '#ffffff';
    const picture = await toPng(node, {
      backgroundColor,
      pixelRatio: 2,
      skipFonts: true,
      filter: isPicture,
      style: { padding: '16px', margin: '0' },
      width: node.offsetWidth + 32,
      height: node.offsetHeight + 32,
    });
    saveAddress(fileName(title, 'png'), picture);
  } finally {
    node.style.colorScheme = colorScheme;
    node.style.color = color;
    delete node.dataset['picture'];
    for (const drawn of hidden) drawn.removeAttribute('display');
  }
}
