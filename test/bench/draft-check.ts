import { everyone } from '../../utils/contract/audience.ts';
import { checkDraft } from '../../utils/domain/message-check/check-draft.ts';
import { compileRules } from '../../utils/domain/message-check/compile-rules.ts';
import { testMessage } from '../content.ts';
import type { Figure } from './main.ts';
import { madeCatalogue } from './made-catalogue.ts';
import { spread, timed } from './times.ts';

const ruleCount = 5000;
const draftWords = 2000;

/** The draft check of a long mail with 5,000 retired phrases. */
export async function measureDraftCheck(): Promise<Figure[]> {
  const { text } = madeCatalogue(100);
  const rules = Array.from({ length: ruleCount }, (_, at) =>
    testMessage({
      kind: 'retired-phrase',
      visibility: 'internal',
      title: `Rule ${at}`,
      phrases: [`${text(2)} ${at}`, text(3)],
      instead: 'something else',
      audience: everyone,
    }),
  );
  const from = performance.now();
  const compiled = compileRules({ contents: rules, tombstones: [] });
  const compiledIn = performance.now() - from;
  const situation = { now: 1, toBuyer: true, fields: {}, people: [] };
  const drafts = Array.from({ length: 20 }, () => ({ text: text(draftWords), links: [] }));
  // A draft grows while it is written: each is checked many times, and a word that was seen stays known.
  const times = spread(
    timed(
      200,
      (round) =>
        checkDraft(compiled, drafts[round % drafts.length] ?? { text: '', links: [] }, situation),
      40,
    ),
  );
  return [
    {
      name: `Draft check, ${draftWords} words, ${ruleCount} rules, median`,
      value: times.p50,
      unit: 'ms',
      budget: 2,
    },
    { name: 'the same, p95', value: times.p95, unit: 'ms' },
    { name: 'Making the rules ready, once a sync', value: compiledIn, unit: 'ms' },
  ];
}
