import type { PageContext } from '../../contract/page-context.ts';

/** The most that is told of a page; see `pageContextSchema`. Other lines are cut at 200 characters. */
const mostPeople = 100;
const mostBlocks = 60;
const mostOf: Readonly<Record<string, number>> = {
  address: 320,
  companySize: 100,
  country: 100,
  language: 35,
  recordKey: 300,
  subject: 1000,
  text: 20_000,
  title: 500,
};

/**
 * A context cut to what may be told: a page with ten thousand recipients or a megabyte of text is
 * still a page, and what it begins with is what it is about.
 */
export const bounded = (context: PageContext): PageContext => ({
  ...cut(context),
  people: context.people.slice(0, mostPeople).map(cut),
  text: context.text.slice(0, mostBlocks).map(cut),
});

/** The same with each of its lines cut. */
function cut<T extends object>(whole: T): T {
  const entries = Object.entries(whole).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' ? value.slice(0, mostOf[name] ?? 200) : value,
  ]);
  return Object.fromEntries(entries) as T;
}
