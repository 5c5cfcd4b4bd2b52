import type { Collection } from '../../contract/board.ts';
import type { ParsedQuery } from './parse-query.ts';
import type { Searchable } from './content-index.ts';

/** Does content meet every filter? Content for everyone is for each stage, industry and so on. */
export function meetsFilters(
  content: Searchable,
  filters: ParsedQuery['filters'],
  collections: readonly Collection[] = [],
): boolean {
  const { audience } = content;
  const among = (list: readonly string[], value: string) =>
    list.length === 0 || list.includes(value);
  return filters.every(({ name, value }) => {
    switch (name) {
      case 'type':
        return content.type === value || content.kind === value;
      case 'stage':
        return among(audience.stages, value);
      case 'industry':
        return among(audience.industries, value);
      case 'role':
        return among(audience.personas, value);
      case 'size':
        return among(audience.companySizes, value);
      case 'region':
        return among(audience.regions, value);
      case 'language':
        return content.language === value;
      case 'in':
        return collections.some(
          ({ title, contentIds }) => title === value && contentIds.includes(content.id),
        );
    }
  });
}
