import type { SelectorTable } from '../../contract/selector-table.ts';

/**
 * Evidence: mailvelope (c623e539, 2025-12-08), toggl and clockify's Outlook integrations, a compose
 * fragment claimed live on 2026-10-07; see the host notes. Written 2026-11-22. Outlook's labels are
 * localised and its classes hashed: ids and test ids come first.
 */
export const outlookTable: SelectorTable = {
  format: 1,
  host: 'outlook',
  version: 1,
  parts: {
    scope: [
      { name: 'section', css: '[role="main"][data-app-section="MailReadCompose"]' },
      { name: 'reading-pane', css: '#ReadingPaneContainerId' },
      { name: 'conversation', css: '[data-app-section="ConversationContainer"]' },
      { name: 'role', css: '[role="main"]' },
    ],
    subject: [
      { name: 'id', css: '[id$="_SUBJECT"]' },
      { name: 'heading', css: '[role="heading"].allowTextSelection' },
      { name: 'heading-title', css: '[role="heading"][title]' },
    ],
    // The message around it is known only by a localised label.
    messageBody: [
      { name: 'id', css: '[role="document"] [id^="UniqueMessageBody"]' },
      { name: 'document', css: '[role="document"]' },
    ],
    sender: [
      { name: 'id', css: '[id^="MSG_"][id$="_FROM"] span[aria-label]' },
      { name: 'id-text', css: '[id^="MSG_"][id$="_FROM"]' },
    ],
    recipients: [
      { name: 'test-id', css: '[data-testid="RecipientWell"] span[aria-label]' },
      { name: 'id', css: '[id^="MSG_"][id$="_TO"] span[aria-label]' },
    ],
    quoted: [
      {
        name: 'known',
        css: '[id$="divRplyFwdMsg"], [id$="divRplyFwdMsg"] ~ div, [id$="divRplyFwdMsg"] ~ p, blockquote[type="cite"], .gmail_quote',
      },
    ],
    compose: [
      { name: 'docked', css: '[id^="docking_InitVisiblePart"]' },
      { name: 'form', css: '[data-app-section="Form_Content"]' },
    ],
    // The only input of that length; its label is localised.
    composeSubject: [{ name: 'length', css: 'input[maxlength="255"]' }],
    composeId: [{ name: 'editor-parent', css: '[id^="editorParent_"]', attribute: 'id' }],
    composeRecipients: [
      {
        name: 'entity',
        css: '[role="group"][id$="_TO"] [class*="_EType_RECIPIENT_ENTITY"], [role="group"][id$="_CC"] [class*="_EType_RECIPIENT_ENTITY"]',
      },
      { name: 'entity-anywhere', css: '[class*="_EType_RECIPIENT_ENTITY"]' },
    ],
    editors: [
      { name: 'parent', css: '[id^="editorParent_"] [contenteditable="true"][role="textbox"]' },
      { name: 'document', css: '[role="textbox"][aria-multiline="true"][contenteditable="true"]' },
    ],
    controls: [
      { name: 'send', css: 'button[id*="primaryActionButton"], [data-testid="ComposeSendButton"]' },
      { name: 'reply', css: '[role="main"] button i[data-icon-name="ArrowReplyRegular"]' },
    ],
    belowDraft: [
      {
        name: 'history',
        css: '#appendonsend, #appendonsend ~ div, #appendonsend ~ p, #divRplyFwdMsg',
      },
      { name: 'signature', css: '[id^="Signature"], #ms-outlook-mobile-signature' },
    ],
  },
  // A padding on the body was seen to do nothing (2026-02-23): the app's own root is absolutely placed.
  room: [{ css: '#app, body > div[id="root"]', style: 'width' }],
};
