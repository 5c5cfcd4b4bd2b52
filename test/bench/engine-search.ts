import { createContentSearch } from '../../utils/domain/search/search-content.ts';

/** The typed search: to be weighed. */
export const engine = [createContentSearch];
