/** In a closed shadow root: the host's rules don't reach in, ours don't reach out. No rem: it follows the host. */
export const guestStyle = `
:host { all: initial; }
button {
  position: fixed; right: 0; top: 40vh; z-index: 2147483646;
  box-sizing: border-box; width: 28px; height: 56px; margin: 0; padding: 7px 0 6px;
  display: flex; flex-direction: column; align-items: center; justify-content: space-between;
  border: 1px solid #c9cbd6; border-right: 0; border-radius: 8px 0 0 8px;
  background: #fff; color: #4a4d5e; opacity: .72; cursor: pointer; touch-action: none;
  font: 600 11px/1 system-ui, sans-serif; box-shadow: 0 1px 4px rgb(20 22 40 / .14);
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
.hint {
  position: fixed; right: 36px; z-index: 2147483646; max-width: 240px; padding: 8px 12px;
  border-radius: 8px; background: #23242c; color: #fff; font: 13px/1.4 system-ui, sans-serif;
}
@media (prefers-color-scheme: dark) {
  button { background: #23242c; color: #c3c5d4; border-color: #45475a; }
  button.has-cues { border-color: #8d90ff; color: #b3b5ff; }
}
`;
