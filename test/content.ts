import { everyone } from '../utils/contract/audience.ts';
import type { Asset, Message } from '../utils/contract/catalogue.ts';
import type { PageContext } from '../utils/contract/page-context.ts';

let made = 0;
/** A UUIDv7 that is the same in every run. */
export function testId(): string {
  made += 1;
  return `01900000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`;
}

/** An approved asset for tests; only what matters to the test is given. */
export function testAsset(part: Partial<Asset> = {}): Asset {
  return {
    type: 'asset',
    id: testId(),
    kind: 'one-pager',
    title: 'Untitled',
    summary: '',
    body: '',
    url: 'https://example.com/untitled',
    minutes: null,
    tags: [],
    language: 'en',
    visibility: 'buyer',
    audience: everyone,
    version: 1,
    startsAt: null,
    endsAt: null,
    verifyBy: null,
    heldFrom: null,
    updatedAt: 0,
    ownerName: 'Priya',
    ...part,
  };
}

export function testMessage(part: Partial<Message> = {}): Message {
  const { url: _url, minutes: _minutes, ...asset } = testAsset();
  return {
    ...asset,
    type: 'message',
    kind: 'talk-track',
    phrases: [],
    instead: '',
    shortcut: '',
    earlier: [],
    ...part,
  };
}

export function testContext(part: Partial<PageContext> = {}): PageContext {
  return {
    host: 'gmail',
    kind: 'thread',
    recordKey: 'gmail:thread:1',
    people: [],
    text: [],
    canInsert: true,
    readFrom: {},
    ...part,
  };
}
