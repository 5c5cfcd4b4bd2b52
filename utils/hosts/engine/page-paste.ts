/** Says to the page's own world what to paste; a string, since objects don't cross into it. */
const pasteEvent = 'cuecard-paste';
/** What was not asked for by then never will be, ms. */
const patienceMs = 2000;

/**
 * Runs in the page's own world, where alone Firefox hands a paste's data to an editor: pastes once,
 * where the focus then is, and leaves nothing behind.
 */
export function pasteWhenTold(document: Document): void {
  const told = (event: Event) => {
    stop();
    // One paste an event, should an earlier one of us still wait.
    event.stopImmediatePropagation();
    const { html, text } = JSON.parse((event as CustomEvent<string>).detail) as Pasted;
    const target = focusedIn(document);
    const view = target?.ownerDocument.defaultView;
    if (!view) return;
    const paste = new view.ClipboardEvent('paste', {
      clipboardData: new view.DataTransfer(),
      bubbles: true,
      cancelable: true,
      composed: true,
    });
    // What is put in before the event is made, Firefox 153 leaves out of it.
    if (html) paste.clipboardData?.setData('text/html', html);
    paste.clipboardData?.setData('text/plain', text);
    target.dispatchEvent(paste);
  };
  const timer = setTimeout(() => stop(), patienceMs);
  const stop = () => {
    clearTimeout(timer);
    document.removeEventListener(pasteEvent, told);
  };
  document.addEventListener(pasteEvent, told);
}

interface Pasted {
  html: string;
  text: string;
}

/** The other side of `pasteWhenTold`, in the content script. */
export function tellToPaste(document: Document, pasted: Pasted): void {
  document.dispatchEvent(new CustomEvent(pasteEvent, { detail: JSON.stringify(pasted) }));
}

/** Where the focus is in fact: in a frame of the same origin, or in an open shadow root. */
function focusedIn(
  root: DocumentOrShadowRoot,
): (Element & { ownerDocument: RealmDocument }) | null {
  const active = root.activeElement;
  const inner = active?.shadowRoot ?? (active as HTMLIFrameElement | null)?.contentDocument;
  return (inner && focusedIn(inner)) ?? (active as ReturnType<typeof focusedIn>);
}

/** A frame makes events of its own kind. */
type RealmDocument = Document & { defaultView: (Window & typeof globalThis) | null };
