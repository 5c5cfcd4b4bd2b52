import type { PageContext } from '../../utils/contract/page-context.ts';

const values = [
  'company',
  'title',
  'stage',
  'industry',
  'companySize',
  'language',
  'country',
  'amount',
  'subject',
] as const;

/**
 * Fields that are reported as certain and are not what stands on the page. Missing is allowed, and so
 * is less of a list; something else never is.
 */
export function wrongFields(got: PageContext | null, expected: PageContext | null): string[] {
  if (!got) return [];
  if (!expected) return [`a ${got.kind} where there is none`];
  const wrong: string[] = [];
  if (got.kind !== expected.kind) wrong.push(`kind ${got.kind}`);
  const isCertain = (field: string) => got.readFrom[field]?.certain === true;
  for (const field of values) {
    if (got[field] === undefined || !isCertain(field)) continue;
    if (JSON.stringify(got[field]) !== JSON.stringify(expected[field])) {
      wrong.push(`${field} ${JSON.stringify(got[field])}`);
    }
  }
  const peopleFrom = ['people', 'address', 'title'].filter((field) => got.readFrom[field]);
  if (peopleFrom.every(isCertain)) {
    for (const person of got.people) {
      const same = expected.people.some((other) =>
        Object.entries(person).every(([key, value]) => other[key as 'name'] === value),
      );
      if (!same) wrong.push(`person ${JSON.stringify(person)}`);
    }
  }
  if (isCertain('text')) {
    const there = new Set(wordsOf(expected.text));
    const other = wordsOf(got.text).filter((word) => !there.has(word));
    if (other.length > 0) wrong.push(`text ${other.slice(0, 5).join(' ')}`);
  }
  return wrong;
}

const wordsOf = (text: PageContext['text']) =>
  text.flatMap((block) => block.text.split(/\s+/)).filter((word) => word !== '');
