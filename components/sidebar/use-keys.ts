import type { KeyboardEvent as ReactKeyboardEvent } from 'react';
import { useEffect } from 'react';

type KeyEvent = ReactKeyboardEvent<HTMLElement> | KeyboardEvent;

const actionOfKey: Record<string, string> = {
  c: 'copy',
  o: 'open',
  '+': 'up',
  '-': 'down',
};

/**
 * The sidebar's keys. Cards are `[data-card]`, what a key presses in one is `[data-key-action]`.
 * Typing in a box is left alone, but for Esc. Enter is the card's own: inserting wants a key that a
 * person pressed, and a click made here would not be one. What held the focus may just have gone:
 * then the keys are the page's own.
 */
export function useKeys({
  onClose,
  onHelp,
  onNote,
  onNews,
}: {
  onClose: (() => void) | undefined;
  onHelp: () => void;
  onNote?: () => void;
  onNews?: () => void;
}) {
  const onKey = (event: KeyEvent) => {
    const target = event.target as HTMLElement;
    if (target.closest('[role="dialog"], [role="menu"]')) return;
    const typing = target.matches('input, textarea, select');
    if (event.key === 'k' && (event.ctrlKey || event.metaKey)) return press(event, focusSearch);
    if (event.key === 'Escape') {
      if (target.closest('[data-own-escape]')) return;
      return press(event, () => onClose?.());
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (target.matches('textarea, select, [type=radio]')) return;
      return press(event, () => moveFocus(target, event.key === 'ArrowDown' ? 1 : -1));
    }
    if (typing) return;
    if (event.key === '/') return press(event, focusSearch);
    if (event.key === '?') return press(event, onHelp);
    if (event.key === 'n' && onNote) return press(event, onNote);
    if (event.key === 'w' && onNews) return press(event, onNews);
    const card = target.closest<HTMLElement>('[data-card]');
    const action = actionOfKey[event.key];
    if (!card || !action) return;
    press(event, () => card.querySelector<HTMLElement>(`[data-key-action="${action}"]`)?.click());
  };
  useEffect(() => {
    const onOrphan = (event: KeyboardEvent) => {
      if (event.target === document.body) onKey(event);
    };
    addEventListener('keydown', onOrphan);
    return () => removeEventListener('keydown', onOrphan);
  });
  return onKey;
}

function press(event: KeyEvent, act: () => void) {
  event.preventDefault();
  act();
}

function focusSearch() {
  document.querySelector<HTMLElement>('[data-search]')?.focus();
}

function moveFocus(from: HTMLElement, step: 1 | -1) {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-card]')];
  const own = from.closest<HTMLElement>('[data-card]');
  const at = own ? cards.indexOf(own) : step === 1 ? -1 : cards.length;
  cards[at + step]?.focus();
}
