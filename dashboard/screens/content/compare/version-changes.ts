import type { ChangedValue, ContentChange } from '../../../../utils/contract/history.ts';
import type { ContentVersion } from '../../../../utils/contract/versions.ts';

const listed = [
  'title',
  'kind',
  'summary',
  'body',
  'url',
  'minutes',
  'tags',
  'language',
  'visibility',
  'phrases',
  'instead',
  'shortcut',
  'startsAt',
  'endsAt',
] as const;

/** Everything in which one version differs from another, whole. */
export function versionChanges(before: ContentVersion, after: ContentVersion): ContentChange[] {
  const fields = (version: ContentVersion): [string, ChangedValue][] => {
    const { rules, ...lists } = version.audience;
    return [
      ...listed.map((name): [string, ChangedValue] => [name, version[name]]),
      ...Object.entries(lists).map(([name, list]): [string, ChangedValue] => [
        `audience.${name}`,
        list,
      ]),
      ['audience.rules', rules.map((rule) => JSON.stringify(rule))],
    ];
  };
  const was = new Map(fields(before));
  const isEmpty = (value: ChangedValue) => value === '' || (Array.isArray(value) && !value.length);
  const plain = (value: ChangedValue) => (isEmpty(value) ? null : value);
  return fields(after).flatMap(([field, value]) => {
    const old = was.get(field) ?? null;
    if (JSON.stringify(old) === JSON.stringify(value)) return [];
    return [{ field, before: plain(old), after: plain(value) }];
  });
}
