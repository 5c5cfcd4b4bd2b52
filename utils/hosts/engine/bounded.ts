import type { PageContext, Person } from '../../contract/page-context.ts';

/** The most that is told of a page; see `pageContextSchema`. */
const most = { people: 100, blocks: 60, blockText: 20_000, line: 200, subject: 1000, title: 500 };

/**
 * A context cut to what may be told: a page with ten thousand recipients or a megabyte of text is
 * still a page, and what it begins with is what it is about.
 */
export function bounded(context: PageContext): PageContext {
  const cut = { ...context };
  cut.people = context.people.slice(0, most.people).map(boundedPerson);
  cut.text = context.text
    .slice(0, most.blocks)
    .map(({ text, quoted }) => ({ text: text.slice(0, most.blockText), quoted }));
  for (const field of ['company', 'stage', 'industry'] as const) cutField(cut, field, most.line);
  for (const field of ['companySize', 'country'] as const) cutField(cut, field, most.line / 2);
  cutField(cut, 'language', 35);
  cutField(cut, 'title', most.title);
  cutField(cut, 'subject', most.subject);
  cut.recordKey = context.recordKey.slice(0, 300);
  return cut;
}

type TextField =
  'company' | 'stage' | 'industry' | 'companySize' | 'country' | 'language' | 'title' | 'subject';

function cutField(context: PageContext, field: TextField, length: number): void {
  const text = context[field];
  if (text !== undefined && text.length > length) context[field] = text.slice(0, length);
}

function boundedPerson(person: Person): Person {
  const { name, address, jobTitle } = person;
  return {
    ...person,
    ...(name !== undefined && { name: name.slice(0, most.line) }),
    ...(address !== undefined && { address: address.slice(0, 320) }),
    ...(jobTitle !== undefined && { jobTitle: jobTitle.slice(0, most.line) }),
  };
}
