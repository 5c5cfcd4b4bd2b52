/** Why two wordings are one, from the surest: the same words, a slip of the fingers, the same meaning, most of the words. */
export const samenesses = ['words', 'typing', 'meaning', 'alike'] as const;
export type Sameness = (typeof samenesses)[number];
