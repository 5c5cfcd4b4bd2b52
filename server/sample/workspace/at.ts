/** An address of the made-up company. */
export const at = (path: string) => `https://www.harborline.example/${path}`;
