import type { EditorFields } from './editor-fields.ts';

const mostTitle = 200;

/** Where an asset is written that reps wanted by these words. */
export const newAssetFor = (wanted: string) =>
  `/asset/new?${new URLSearchParams({ title: wanted.slice(0, mostTitle) }).toString()}`;

/** What the address says about new content: its title. */
export const fieldsFrom = (search: URLSearchParams): Pick<EditorFields, 'title'> => ({
  title: (search.get('title') ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, mostTitle),
});
