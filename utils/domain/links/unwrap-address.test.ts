import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unwrapAddress } from './unwrap-address.ts';

const inner = 'https://files.example/a/b?c=d&e=f';
const once = encodeURIComponent(inner);

test.for([
  `https://www.google.com/url?q=${once}&sa=D`,
  `https://l.facebook.com/l.php?u=${once}&h=x`,
  `https://nam04.safelinks.protection.outlook.com/?url=${once}&data=05%7C`,
  `https://slack-redir.net/link?url=${once}`,
  `https://www.linkedin.com/redir/redirect?url=${once}&urlhash=x`,
  `https://protect-eu.mimecast.example/s/abc?url=${encodeURIComponent(once)}`,
  `https://click.hubspot.example/Ctc/x?target=${once}`,
  `https://secure-web.cisco.example/1abc/${once}`,
  `https://web.archive.example/web/2020/${inner}`,
  `https://urldefense.com/v3/__${inner}__;Iw!!abc!def$`,
  'https://urldefense.proofpoint.com/v2/url?u=https-3A__files.example_a_b-3Fc-3Dd-26e-3Df&d=DwM',
  `https://nam04.safelinks.protection.outlook.com/?url=${encodeURIComponent(`https://www.google.com/url?q=${once}`)}`,
])('%s leads to what is within', (address) => {
  expect(unwrapAddress(address)).toContain(inner);
  expect(unwrapAddress(address)[0]).toBe(address);
});

test('an address without another is alone', () => {
  expect(unwrapAddress('https://files.example/a?b=c')).toEqual(['https://files.example/a?b=c']);
  expect(unwrapAddress('no address')).toEqual(['no address']);
});

test('whatever it is given, it ends', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), fc.nat(30), (url, depth) => {
      let address = url;
      for (let i = 0; i < Math.min(depth, 6); i += 1) {
        address = `https://r.example/?u=${encodeURIComponent(address)}&v=%E0%A4%A`;
      }
      expect(unwrapAddress(address).length).toBeLessThanOrEqual(12);
    }),
  );
});
