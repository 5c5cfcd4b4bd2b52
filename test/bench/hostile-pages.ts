import { understand } from '../../utils/domain/context/understand.ts';
import { checkDraft } from '../../utils/domain/message-check/check-draft.ts';
import { compileRules } from '../../utils/domain/message-check/compile-rules.ts';
import { buildIndex } from '../../utils/domain/ranking/build-index.ts';
import { suggest } from '../../utils/domain/ranking/suggest.ts';
import { hostilePages } from '../ranking/hostile.ts';
import { sampleCatalogue, sampleNow } from '../ranking/sample-catalogue.ts';
import type { Figure } from './main.ts';
import { spread, timed } from './times.ts';

/** What the worst page costs the background: understood, ranked and its draft checked. */
export async function measureHostilePages(): Promise<Figure[]> {
  const contents = sampleCatalogue();
  const index = buildIndex(contents);
  const rules = compileRules({ contents, tombstones: [] });
  const situation = { now: sampleNow, toBuyer: true, fields: {}, people: [] };
  return Object.entries(hostilePages).map(([name, context]): Figure => {
    const times = timed(
      9,
      () => {
        const known = understand(context, {}, ['Klaro']);
        suggest(index, context, known, { now: sampleNow, limits: { asset: 10, message: 6 } });
        checkDraft(rules, context.draft ?? { text: '', links: [] }, situation);
      },
      2,
    );
    return { name: `Hostile page: ${name}`, value: spread(times).p50, unit: 'ms', budget: 50 };
  });
}
