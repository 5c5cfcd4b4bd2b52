import type { Strategy } from '../selector.ts';

/**
 * Evidence: extensions that read HubSpot records (2025–2026), clockify and toggl's HubSpot
 * integrations; see the host notes. Written 2026-11-22. HubSpot's test ids are not localised; its
 * classes are hashed and never used.
 */

/** Name of the record, at the head of the left column. */
export const recordTitle: readonly Strategy[] = [
  { name: 'selenium', css: '[data-selenium-test="highlightTitle"]' },
  { name: 'test-id', css: '[data-test-id="highlight-record-label"]' },
];

/** A value shown in the highlight card; the suffix is the property's internal name. */
export const highlight = (property: string): Strategy => ({
  name: 'highlight',
  css: `[data-test-id="highlight-property-display-${property}"]`,
});

/** A value in the properties card. Other controls of the page carry property-shaped ids: stay in the card. */
export const property = (name: string): readonly Strategy[] => [
  highlight(name),
  {
    name: 'card',
    css: `[data-card-type="PROPERTIES_V3"] [data-test-id="${name}"] [data-selenium-test="property-input-${name}"]`,
  },
  { name: 'card-row', css: `[data-card-type="PROPERTIES_V3"] span[data-test-id="${name}"]` },
  { name: 'property-input', css: `[data-test-id="property-input-${name}"]` },
];

export const companyLink: readonly Strategy[] = [
  { name: 'chicklet', css: '[data-selenium-test="company-chicklet-title-link"]' },
  { name: 'association', css: '[data-test-id^="card-id-ASSOCIATION"] a[href*="/record/0-2/"]' },
];
export const contactLink: readonly Strategy[] = [
  { name: 'chicklet', css: '[data-selenium-test="contact-chicklet-title-link"]' },
  { name: 'association', css: '[data-test-id^="card-id-ASSOCIATION"] a[href*="/record/0-1/"]' },
];

/** What stands in the timeline: mails, calls, notes. */
export const timelineEntries: readonly Strategy[] = [
  { name: 'timeline', css: '[data-test-id="middle-pane"] [data-test-id="timeline-card"]' },
];

/** ProseMirror. The assistant's box carries the same id, in a frame of its own that is never looked into. */
export const composeEditors: readonly Strategy[] = [
  { name: 'dialog', css: '[role="dialog"] [data-test-id="rte-content"][contenteditable="true"]' },
  { name: 'test-id', css: '[data-test-id="rte-content"][contenteditable="true"]' },
];

export const controls =
  '[data-selenium-test="create-engagement-email-button"], [data-test-id="create-engagement-email-button"], [role="dialog"] [data-test-id="rte-send-button"], [role="dialog"] button[type="submit"]';
