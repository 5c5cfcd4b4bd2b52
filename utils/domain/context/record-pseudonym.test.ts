import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { recordPseudonym } from './record-pseudonym.ts';

test('it is the start of an HMAC-SHA-256 by the key, so that a CRM can make it too', async () => {
  const key = 'a0'.repeat(32);
  for (const recordKey of ['deal/4711', 'Größe 3', '']) {
    const expected = createHmac('sha256', Buffer.from(key, 'hex')).update(recordKey).digest('hex');
    expect(await recordPseudonym(key, recordKey)).toBe(expected.slice(0, 32));
  }
  expect(await recordPseudonym('b1'.repeat(32), 'deal/4711')).not.toBe(
    await recordPseudonym(key, 'deal/4711'),
  );
});
