import { expect, test } from 'vitest';
import { pageContextSchema } from '../../utils/contract/page-context.ts';
import { facetsSchema } from '../../utils/contract/facets.ts';
import { facetsOf, understand } from '../../utils/domain/context/understand.ts';
import { checkDraft } from '../../utils/domain/message-check/check-draft.ts';
import { compileRules } from '../../utils/domain/message-check/compile-rules.ts';
import { buildIndex } from '../../utils/domain/ranking/build-index.ts';
import { suggest } from '../../utils/domain/ranking/suggest.ts';
import { hostilePages } from './hostile.ts';
import { sampleCatalogue, sampleNow } from './sample-catalogue.ts';

const contents = sampleCatalogue();
const index = buildIndex(contents);
const rules = compileRules({ contents, tombstones: [] });

test.each(Object.entries(hostilePages))('%s breaks nothing', (_, context) => {
  // It is told, and not refused as too much.
  expect(pageContextSchema.safeParse(context).success).toBe(true);
  const known = understand(context, {}, ['Klaro', 'DockPilot']);
  expect(facetsSchema.safeParse(facetsOf(context, known)).success).toBe(true);
  const cues = suggest(index, context, known, {
    now: sampleNow,
    limits: { asset: 10, message: 6 },
  });
  for (const cue of cues) {
    expect(Number.isFinite(cue.score)).toBe(true);
    expect(cue.reasons.length).toBeGreaterThan(0);
  }
  const draft = context.draft ?? { text: '', links: [] };
  const situation = { now: sampleNow, toBuyer: true, fields: {}, people: [] };
  for (const finding of checkDraft(rules, draft, situation)) {
    expect(draft.text.slice(finding.from, finding.to)).toBe(finding.found);
  }
});

test('a megabyte about security still brings what is about security', () => {
  const context = hostilePages['a megabyte of text'];
  if (!context) throw new Error('no such page');
  const cues = suggest(index, context, understand(context, {}, []), {
    now: sampleNow,
    limits: { asset: 3, message: 3 },
  });
  expect(cues[0]?.id).toBe('one-security');
});
