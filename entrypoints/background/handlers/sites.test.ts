import { expect, test } from 'vitest';
import type { SiteState } from '../../../utils/contract/sites.ts';
import { siteHere } from './sites.ts';

const gmail: SiteState = {
  id: 'gmail',
  name: 'Gmail',
  origins: ['https://mail.google.com/*'],
  on: false,
};
const pipedrive: SiteState = {
  id: 'pipedrive',
  name: 'Pipedrive',
  origins: ['https://*.pipedrive.com/*'],
  on: true,
};
const wiki: SiteState = {
  id: 'other',
  name: 'wiki.example',
  origins: ['https://wiki.example/*'],
  on: true,
};
const sites = [gmail, pipedrive, wiki];
const at = (url?: string) => siteHere(sites, { id: 3, url });

test('a host that is off can be turned on, one that is on needs nothing', () => {
  expect(at('https://mail.google.com/mail/u/0/')).toEqual({ status: 'off', tabId: 3, site: gmail });
  expect(at('https://acme.pipedrive.com/deal/1')).toMatchObject({ status: 'on', site: pipedrive });
});

test('any other site is asked for by its own origin alone', () => {
  expect(at('https://notes.example:8443/n/1')).toEqual({
    status: 'off',
    tabId: 3,
    site: {
      id: 'other',
      name: 'notes.example',
      origins: ['https://notes.example/*'],
      on: false,
    },
  });
  expect(at('https://wiki.example/a')).toMatchObject({ status: 'on', site: wiki });
});

test.each([
  'http://mail.google.com/',
  'chrome://settings',
  'https://www.pipedrive.com/',
  'about:blank',
])('on %s there is nothing to turn on', (url) => {
  expect(at(url)).toEqual({ status: 'elsewhere' });
});

test('a page that the browser doesn’t tell us of is unseen, and no tab is no page', () => {
  expect(at()).toEqual({ status: 'unseen' });
  expect(siteHere(sites, undefined)).toEqual({ status: 'elsewhere' });
});
