/** CSS pixels; UX asks for 360, and the page gives them up while the sidebar is open. */
export const sidebarWidth = 360;
/** Over a page that can't make room it takes less. */
export const floatingWidth = 320;

/** In a closed shadow root: the host's rules don't reach in, ours don't reach out. No rem: it follows the host. */
export const guestStyle = `
:host { all: initial; }
button {
  position: fixed; right: 0; z-index: 2147483646;
  box-sizing: border-box; width: 28px; height: 56px; margin: 0; padding: 7px 0 6px;
  display: flex; flex-direction: column; align-items: center; justify-content: space-between;
  border: 1px solid #c9cbd6; border-right: 0; border-radius: 8px 0 0 8px;
  background: #fff; color: #4a4d5e; opacity: .72; cursor: pointer; touch-action: none;
  font: 600 11px/1 system-ui, sans-serif; box-shadow: 0 1px 4px rgb(20 22 40 / .14);
  transition: opacity .12s;
}
button[hidden] { display: none; }
button:hover, button:focus-visible { opacity: 1; }
button:focus-visible { outline: 2px solid #4b4ded; outline-offset: -3px; }
button.has-cues { border-color: #4b4ded; color: #3a3cc9; opacity: .92; }
.mark { width: 12px; height: 15px; border: 2px solid currentColor; border-radius: 3px; box-sizing: border-box; position: relative; }
.mark::before { content: ""; position: absolute; left: 1px; right: 1px; top: 2px; height: 2px; background: currentColor; }
.mark::after { content: ""; position: absolute; left: 1px; right: 3px; top: 6px; height: 2px; background: currentColor; }
.count { min-height: 12px; font-variant-numeric: tabular-nums; }
button.has-findings { height: 72px; }
.warning { display: none; }
.has-findings .warning {
  display: block; min-width: 16px; padding: 2px 0; border-radius: 8px; box-sizing: border-box;
  background: #b54708; color: #fff; text-align: center; font-variant-numeric: tabular-nums;
}
button.has-answer::after {
  content: ""; position: absolute; top: -3px; left: -3px; width: 8px; height: 8px;
  border-radius: 50%; background: #1a7f52; border: 1px solid #fff;
}
iframe { display: block; flex: 1; width: 100%; border: 0; background: Canvas; color-scheme: light dark; }
.hint {
  position: fixed; right: 36px; z-index: 2147483646; max-width: 240px; padding: 8px 12px;
  border-radius: 8px; background: #23242c; color: #fff; font: 13px/1.4 system-ui, sans-serif;
  box-shadow: 0 4px 16px rgb(20 22 40 / .24);
}
.panel {
  position: fixed; top: 0; right: 0; z-index: 2147483647; box-sizing: border-box;
  width: ${sidebarWidth}px; max-width: 100vw; height: 100vh; border-left: 1px solid #d7d9e2;
  display: flex; flex-direction: column; overflow: hidden;
}
.floating {
  right: auto; width: ${floatingWidth}px; border: 1px solid #c9cbd6; border-radius: 10px;
  background: #fff; box-shadow: 0 8px 28px rgb(20 22 40 / .24);
}
.grip {
  height: 16px; cursor: grab; touch-action: none; background: #eef0f6;
  display: flex; align-items: center; justify-content: center;
}
.grip::before { content: ""; width: 32px; height: 4px; border-radius: 2px; background: #a9adbf; }
.grip:active { cursor: grabbing; }
@media (prefers-color-scheme: dark) {
  button { background: #23242c; color: #c3c5d4; border-color: #45475a; }
  button.has-cues { border-color: #8d90ff; color: #b3b5ff; }
  .panel { border-color: #3a3c4a; }
  .floating { background: #1b1c22; }
  .grip { background: #2b2d37; }
  .grip::before { background: #6d7086; }
}
@media (prefers-reduced-motion: reduce) { button { transition: none; } }
`;
