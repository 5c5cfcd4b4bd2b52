import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readVisitAddress, visitAddress } from './visit-address.ts';

test('an address tells its content and its event again', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), (contentId, eventId) => {
      const address = visitAddress('https://cue.example', { contentId, eventId });
      expect(address).toMatch(/^https:\/\/cue\.example\/l\/[\w-]{22}\/[\w-]{22}$/);
      expect(readVisitAddress(address)).toEqual({ contentId, eventId });
    }),
  );
});

test.each(['', 'no address', 'https://cue.example/l/short/short', 'https://cue.example/docs'])(
  'what is none is none: %s',
  (address) => expect(readVisitAddress(address)).toBeNull(),
);
