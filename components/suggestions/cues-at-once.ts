/** How many asset cards stand open before "More"; the others are not on the screen. */
export const cuesAtOnce = 3;
