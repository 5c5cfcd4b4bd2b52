import type { SelectorTable } from '../../contract/selector-table.ts';

/**
 * Evidence: InboxSDK's Gmail driver (a8a6fe2c, 2026-07-23), gmail.js (b7dfdabc, 2026-03-25); see
 * the host notes. Written 2026-11-22. Gmail's class names have no meaning but live for years; its
 * labels are localised and are never relied on alone.
 */
export const gmailTable: SelectorTable = {
  format: 1,
  host: 'gmail',
  version: 1,
  parts: {
    // The pane in front. Gmail keeps earlier ones in the document, without the role.
    scope: [{ name: 'role', css: '[role="main"]' }],
    subject: [
      // `h2` carries the thread's ids; may be the string 'undefined' since Nov 2025.
      { name: 'thread-id', css: 'h2[data-legacy-thread-id], h2[data-thread-perm-id]' },
      { name: 'class', css: 'h2.hP' },
      { name: 'header', css: '.ha h2' },
    ],
    // Absent while a message is collapsed. `.ii.gt` is the mail, `.a3s` its content.
    messageBody: [
      { name: 'class', css: '.ii.gt .a3s' },
      { name: 'content', css: '.a3s' },
    ],
    sender: [
      { name: 'cell', css: '.gF span[email]' },
      { name: 'class', css: 'span.gD[email]' },
    ],
    recipients: [{ name: 'header', css: '.hb span[email]' }],
    // Gmail's own, and what other programs' answers carry.
    quoted: [
      {
        name: 'known',
        css: '.gmail_quote, blockquote[type="cite"], .yahoo_quoted, #divRplyFwdMsg',
      },
    ],
    compose: [
      { name: 'compose-id', css: '[data-compose-id]' },
      { name: 'inline', css: '.ip.adB' },
      { name: 'popup', css: '.AD [role="dialog"]' },
    ],
    composeSubject: [{ name: 'input', css: 'input[name="subjectbox"]' }],
    composeFrom: [{ name: 'input', css: 'input[name="from"]' }],
    composeId: [{ name: 'input', css: 'input[name="composeid"]' }],
    // Since Nov 2025 one level deeper; `data-hovercard-id` is no address for a group.
    composeRecipients: [
      { name: 'chips', css: '[role="option"][data-hovercard-id]' },
      { name: 'chips-older', css: 'div[name] div[data-hovercard-id]' },
    ],
    // `g_editable` is on every mail body; its label is localised.
    editors: [
      { name: 'g-editable', css: '[g_editable="true"][role="textbox"]' },
      { name: 'class', css: '.Am.editable[contenteditable="true"]' },
    ],
    // Send (`.aoO`), and the reply buttons of a thread.
    controls: [
      {
        name: 'class',
        css: '.aoO[role="button"], .T-I-Js-IF[role="button"], .ams[role="link"]',
      },
    ],
    belowDraft: [
      { name: 'quoted', css: '.gmail_quote, blockquote[type="cite"]' },
      { name: 'signature', css: '.gmail_signature' },
    ],
  },
  // Gmail's own frame is absolutely placed: margins on the body do nothing, a width on this does.
  // Compose windows are docked in `div.dw`.
  room: [
    { css: 'body > div.nH', style: 'width' },
    { css: 'body > div.dw', style: 'right' },
  ],
};
