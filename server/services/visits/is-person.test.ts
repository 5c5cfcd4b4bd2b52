import { expect, test } from 'vitest';
import { isPerson } from './is-person.ts';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
const asked = { method: 'GET', userAgent: firefox, purpose: '' };

test('people click with the browsers of phones and desks', () => {
  for (const userAgent of [
    firefox,
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (Linux; Android 16; Pixel 10) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36',
  ]) {
    expect([userAgent, isPerson({ ...asked, userAgent })]).toEqual([userAgent, true]);
  }
});

test('robots, link scanners, previews and libraries are no visitors', () => {
  for (const userAgent of [
    '',
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 (compatible; bingbot/2.0)',
    'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
    'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5',
    'facebookexternalhit/1.1',
    'WhatsApp/2.23.20.0',
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Proofpoint URL Defense',
    'curl/8.9.1',
    'python-requests/2.32',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/156.0.0.0 Safari/537.36',
  ]) {
    expect([userAgent, isPerson({ ...asked, userAgent })]).toEqual([userAgent, false]);
  }
});

test('what a browser fetches before anybody clicked is no visit, nor is asking for the head', () => {
  expect(isPerson({ ...asked, purpose: 'prefetch;prerender' })).toBe(false);
  expect(isPerson({ ...asked, purpose: 'prefetch' })).toBe(false);
  expect(isPerson({ ...asked, method: 'HEAD' })).toBe(false);
});
