/** Of all people of the sample workspace. */
export const password = 'harborline-demo';
