import type { AssetInput, MessageInput } from '../../../utils/contract/content.ts';
import type { ContentVersionTable } from '../../db/tables/content.ts';
import { addressKey } from '../../../utils/domain/links/address-key.ts';
import { textFingerprint } from '../../../utils/domain/links/text-fingerprint.ts';
import { audienceSchema } from '../../../utils/contract/audience.ts';

export type ContentType = 'asset' | 'message';

/** What a person writes, for assets and messages alike; what a type does not have is empty. */
export type ContentFields = Omit<AssetInput, 'kind' | 'url' | 'minutes'> &
  Pick<AssetInput, 'url' | 'minutes'> &
  Pick<MessageInput, 'phrases' | 'instead' | 'shortcut'> & {
    kind: AssetInput['kind'] | MessageInput['kind'];
  };

export const assetFields = (input: AssetInput): ContentFields => ({
  ...input,
  phrases: [],
  instead: '',
  shortcut: '',
});

export const messageFields = (input: MessageInput): ContentFields => ({
  ...input,
  url: '',
  minutes: null,
});

/** For sorting and comparing: no case, no accents. */
export const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

type FieldColumns = Omit<
  ContentVersionTable,
  'workspace_id' | 'content_id' | 'version' | 'created_by' | 'created_at'
>;

/** The fields as columns of `content_version`. */
export const toColumns = (fields: ContentFields): FieldColumns => ({
  kind: fields.kind,
  title: fields.title,
  summary: fields.summary,
  body: fields.body,
  url: fields.url,
  minutes: fields.minutes,
  tags: JSON.stringify(fields.tags),
  language: fields.language,
  visibility: fields.visibility,
  audience: JSON.stringify(fields.audience),
  phrases: JSON.stringify(fields.phrases),
  instead: fields.instead,
  shortcut: fields.shortcut,
  starts_at: fields.startsAt,
  ends_at: fields.endsAt,
  address_key: addressKey(fields.url),
  fingerprint: JSON.stringify(textFingerprint(fields.body || fields.summary)),
});

/** The columns as fields. */
export const fromColumns = (row: FieldColumns): ContentFields => ({
  kind: row.kind as ContentFields['kind'],
  title: row.title,
  summary: row.summary,
  body: row.body,
  url: row.url,
  minutes: row.minutes,
  tags: JSON.parse(row.tags) as string[],
  language: row.language as ContentFields['language'],
  visibility: row.visibility as ContentFields['visibility'],
  audience: audienceSchema.parse(JSON.parse(row.audience)),
  phrases: JSON.parse(row.phrases) as string[],
  instead: row.instead,
  shortcut: row.shortcut,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
});

/** The columns of `content` that follow the newest version. */
export const newestColumns = (fields: ContentFields) => ({
  kind: fields.kind,
  url: fields.url,
  title_key: fold(fields.title),
  search_text: '',
});
