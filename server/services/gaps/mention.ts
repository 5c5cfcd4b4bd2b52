import { wordingKey } from '../../../utils/domain/meaning/wording.ts';
import type { EventTable } from '../../db/tables/events.ts';
import type { GapMentionTable } from '../../db/tables/loop.ts';

/** An ask or a search as a mention of a gap; null for any other event. */
export function toMention(
  row: Pick<
    EventTable,
    'workspace_id' | 'id' | 'user_id' | 'kind' | 'at' | 'day' | 'stage' | 'industry' | 'payload'
  >,
): GapMentionTable | null {
  if (row.kind !== 'asked' && row.kind !== 'searched') return null;
  const said = JSON.parse(row.payload) as { wanted?: string; query?: string; results?: number };
  const text = said.wanted ?? said.query ?? '';
  return {
    workspace_id: row.workspace_id,
    id: row.id,
    user_id: row.user_id,
    kind: row.kind === 'asked' ? 'asked' : said.results === 0 ? 'foundNothing' : 'left',
    at: row.at,
    day: row.day,
    wording: wordingKey(text),
    text,
    stage: row.stage,
    industry: row.industry,
    request_id: null,
  };
}
