import type { PageContext } from '../../utils/contract/page-context.ts';
import { bestOf } from '../../utils/domain/ranking/best-of.ts';
import { queryOf } from '../../utils/domain/ranking/query.ts';
import type { RankingIndex } from '../../utils/domain/ranking/ranking-index.ts';
import { scoreText } from '../../utils/domain/ranking/text-score.ts';

/**
 * Content by its words and meaning alone, best first: no rules, no experience, no variety, no
 * threshold. What `npm run eval` measures.
 */
export function rankByText(
  index: RankingIndex,
  context: PageContext,
  limit: number,
): { id: string; score: number }[] {
  const { scores } = scoreText(index, queryOf(index.terms, context, 'en', []));
  return bestOf(scores, limit, index.ids)
    .slice(0, limit)
    .map((slot) => ({ id: index.ids[slot] ?? '', score: scores[slot] ?? 0 }));
}
