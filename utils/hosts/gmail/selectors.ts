import type { Strategy } from '../selector.ts';

/**
 * Evidence: InboxSDK's Gmail driver (a8a6fe2c, 2026-07-23), gmail.js (b7dfdabc, 2026-03-25); see
 * the host notes. Written 2026-11-22. Gmail's class names have no meaning but live for years; its
 * labels are localised and are never relied on alone.
 */

/** The pane in front. Gmail keeps earlier ones in the document, without the role. */
export const mainPane: readonly Strategy[] = [{ name: 'role', css: '[role="main"]' }];

export const threadSubject: readonly Strategy[] = [
  // `h2` carries the thread's ids; may be the string 'undefined' since Nov 2025.
  { name: 'thread-id', css: 'h2[data-legacy-thread-id], h2[data-thread-perm-id]' },
  { name: 'class', css: 'h2.hP' },
  { name: 'header', css: '.ha h2' },
];

export const messages: readonly Strategy[] = [
  { name: 'message-id', css: '[data-legacy-message-id]' },
  { name: 'class', css: 'div.adn.ads' },
];

/** Absent while a message is collapsed. `.ii.gt` is the mail, `.a3s` its content. */
export const messageBody: readonly Strategy[] = [
  { name: 'class', css: '.ii.gt .a3s' },
  { name: 'content', css: '.a3s' },
];

export const sender: readonly Strategy[] = [
  { name: 'cell', css: '.gF span[email]' },
  { name: 'class', css: 'span.gD[email]' },
];

export const recipients = '.hb span[email]';

/** Quoted history: Gmail's own, and what other programs' answers carry. */
export const quoted = '.gmail_quote, blockquote[type="cite"], .yahoo_quoted, #divRplyFwdMsg';

/** Where a draft ends although the editor goes on. */
export const belowDraft = `${quoted}, .gmail_signature`;

export const composeRoots: readonly Strategy[] = [
  { name: 'compose-id', css: '[data-compose-id]' },
  { name: 'inline', css: '.ip.adB' },
  { name: 'popup', css: '.AD [role="dialog"]' },
];

/** `g_editable` is on every mail body; its label is localised. */
export const composeEditors: readonly Strategy[] = [
  { name: 'g-editable', css: '[g_editable="true"][role="textbox"]' },
  { name: 'class', css: '.Am.editable[contenteditable="true"]' },
];

export const composeSubject = 'input[name="subjectbox"]';
export const composeFrom = 'input[name="from"]';
export const composeId = 'input[name="composeid"]';

/** Since Nov 2025 one level deeper; `data-hovercard-id` is no address for a group: look for an @. */
export const composeRecipients: readonly Strategy[] = [
  { name: 'chips', css: '[role="option"][data-hovercard-id]' },
  { name: 'chips-older', css: 'div[name] div[data-hovercard-id]' },
];

/** Send (`.aoO`), and the reply buttons of a thread. */
export const controls = '.aoO[role="button"], .T-I-Js-IF[role="button"], .ams[role="link"]';

/** Gmail's own frame is absolutely placed: margins on the body do nothing, a width on this does. */
export const page = 'body > div.nH';
/** Where compose windows are docked. */
export const composeDock = 'body > div.dw';
