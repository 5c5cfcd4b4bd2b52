/** CSS pixels; UX asks for 360, and the page gives them up while the sidebar is open. */
export const sidebarWidth = 360;
/** Over a page that can't make room it takes less. */
export const floatingWidth = 320;

export const panelStyle = `
iframe { display: block; flex: 1; width: 100%; border: 0; background: Canvas; color-scheme: light dark; }
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
@media (prefers-color-scheme: dark) {
  .panel { border-color: #3a3c4a; }
  .floating { background: #1b1c22; }
  .grip { background: #2b2d37; }
  .grip::before { background: #6d7086; }
}
`;
