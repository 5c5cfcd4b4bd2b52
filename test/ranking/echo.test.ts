import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { everyone } from '../../utils/contract/audience.ts';
import type { PageContext } from '../../utils/contract/page-context.ts';
import { understand } from '../../utils/domain/context/understand.ts';
import { buildIndex } from '../../utils/domain/ranking/build-index.ts';
import { suggest } from '../../utils/domain/ranking/suggest.ts';
import { testAsset } from '../content.ts';
import { sampleSpace } from '../e2e/support/same-cues.ts';
import { sampleCatalogue, sampleNow } from './sample-catalogue.ts';

const thread = new URL('../fixtures/hosts/gmail/thread-inline-reply.json', import.meta.url);
const { context } = JSON.parse(readFileSync(thread, 'utf8')) as { context: PageContext };

test('content that says all that the mail says can say why it is there, and is first', () => {
  const echo = testAsset({
    title: 'Dwell time at the dock: what Northline Freight saved',
    body: 'How another freight company measured dwell time at the dock and saved money in its yard: a case study for a board and a CFO who find it too expensive, with data residency and SOC 2 for IT people.',
    updatedAt: sampleNow,
    audience: { ...everyone, industries: ['logistics'] },
  });
  const index = buildIndex([...sampleCatalogue(), echo], sampleSpace);
  const cues = suggest(index, context, understand(context, {}, ['Klaro']), {
    now: sampleNow,
    limits: { asset: 10, message: 6 },
  });
  expect(cues[0]?.id).toBe(echo.id);
  const [words] = cues[0]?.reasons ?? [];
  expect(words?.kind === 'words' && words.words.length).toBeGreaterThanOrEqual(2);
});
