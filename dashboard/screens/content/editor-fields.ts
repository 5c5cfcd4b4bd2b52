import { everyone, type Audience } from '../../../utils/contract/audience.ts';
import { internalMessageKinds } from '../../../utils/contract/vocabulary.ts';
import type { ContentRecord, ContentType } from '../../api/content.ts';
import { dayIn, nextDay, startOfDay } from '../../format/times.ts';
import { splitList } from '../../format/split-list.ts';
import { t } from '../../text.ts';
import { ruleFault, toDraft, toRule, type RuleDraft } from './rule-drafts.ts';

/** What stands in the editor's controls, as text where the control holds text. */
export interface EditorFields {
  title: string;
  kind: string;
  summary: string;
  body: string;
  tags: string;
  language: string;
  visibility: string;
  audience: Omit<Audience, 'competitors' | 'teams' | 'rules'>;
  competitors: string;
  teams: string;
  rules: readonly RuleDraft[];
  /** Calendar days of the workspace, `YYYY-MM-DD`; the last one is the last on which it is shown. */
  firstDay: string;
  lastDay: string;
  url: string;
  minutes: string;
  phrases: string;
  instead: string;
  shortcut: string;
}

export const emptyFields = (type: ContentType): EditorFields => ({
  title: '',
  kind: type === 'asset' ? 'case-study' : 'value-proposition',
  summary: '',
  body: '',
  tags: '',
  language: 'en',
  visibility: 'buyer',
  audience: everyone,
  competitors: '',
  teams: '',
  rules: [],
  firstDay: '',
  lastDay: '',
  url: '',
  minutes: '',
  phrases: '',
  instead: '',
  shortcut: '',
});

/** @param timeZone the workspace's: its calendar is what dates are meant in */
export function toFields(record: ContentRecord, timeZone: string): EditorFields {
  const { startsAt, endsAt } = record;
  const own =
    record.type === 'asset'
      ? { url: record.url, minutes: record.minutes === null ? '' : String(record.minutes) }
      : {
          phrases: record.phrases.join('\n'),
          instead: record.instead,
          shortcut: record.shortcut,
        };
  return {
    ...emptyFields(record.type),
    title: record.title,
    kind: record.kind,
    summary: record.summary,
    body: record.body,
    tags: record.tags.join(', '),
    language: record.language,
    visibility: record.visibility,
    audience: record.audience,
    competitors: record.audience.competitors.join(', '),
    teams: record.audience.teams.join(', '),
    rules: record.audience.rules.map(toDraft),
    firstDay: startsAt === null ? '' : dayIn(startsAt, timeZone),
    lastDay: endsAt === null ? '' : dayIn(endsAt - 1, timeZone),
    ...own,
  };
}

/** The body that the API takes, for new content and for a change alike. */
export function toInput(type: ContentType, fields: EditorFields, timeZone: string) {
  return {
    title: fields.title.trim(),
    kind: fields.kind,
    summary: fields.summary.trim(),
    body: fields.body,
    tags: splitList(fields.tags, ','),
    language: fields.language,
    visibility: isForRepsAlone(type, fields.kind) ? 'internal' : fields.visibility,
    audience: toAudience(fields),
    startsAt: fields.firstDay === '' ? null : startOfDay(fields.firstDay, timeZone),
    endsAt: fields.lastDay === '' ? null : startOfDay(nextDay(fields.lastDay), timeZone),
    ...(type === 'asset'
      ? { url: fields.url.trim(), minutes: fields.minutes === '' ? null : Number(fields.minutes) }
      : {
          phrases: splitList(fields.phrases, '\n'),
          instead: fields.instead.trim(),
          shortcut: fields.shortcut.trim().replace(/^\//, ''),
        }),
  };
}

/** A retired phrase has no audience of its own, only buyers to whom it must not be said. */
function toAudience({ kind, audience, competitors, teams, rules }: EditorFields): Audience {
  const { industries, regions } = audience;
  if (isClaimKind(kind)) return { ...everyone, industries, regions };
  return {
    ...audience,
    competitors: splitList(competitors, ','),
    teams: splitList(teams, ','),
    rules: rules.map(toRule),
  };
}

/** Its industries and regions are those to whom it must not be said. */
export const isClaimKind = (kind: string) => kind === 'retired-phrase';

/** Kinds of message that no buyer ever gets: the choice is not offered. */
export const isForRepsAlone = (type: ContentType, kind: string) =>
  type === 'message' && (internalMessageKinds as readonly string[]).includes(kind);

/** What can be told before the server is asked, in plain words, by field. */
export function faultsOf(type: ContentType, fields: EditorFields): Record<string, string> {
  const faults: Record<string, string> = {};
  if (fields.title.trim() === '') faults.title = t('titleFault');
  if (type === 'asset' && !isWebAddress(fields.url.trim())) faults.url = t('urlFault');
  if (type === 'asset' && fields.minutes !== '' && !isMinutes(fields.minutes)) {
    faults.minutes = t('minutesFault');
  }
  if (fields.firstDay !== '' && fields.lastDay !== '' && fields.lastDay < fields.firstDay) {
    faults.endsAt = t('datesFault');
  }
  for (const rule of isClaimKind(fields.kind) ? [] : fields.rules) {
    const fault = ruleFault(rule);
    if (fault !== undefined) faults[`rule ${rule.key}`] = fault;
  }
  return faults;
}

const mostMinutes = 600;
const isMinutes = (text: string) => /^[1-9]\d*$/.test(text) && Number(text) <= mostMinutes;

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** The server's paths (`tags.3`, `audience.stages`) lead to the control that holds them. */
export function faultsByControl(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, message]) => {
      const [first = '', second] = path.split('.');
      const isOwn = second === 'competitors' || second === 'teams' || second === 'rules';
      const control = first === 'audience' && isOwn ? second : first;
      return [control, t('fieldFault', message)];
    }),
  );
}
