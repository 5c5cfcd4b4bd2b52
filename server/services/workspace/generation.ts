import { randomUUID } from 'node:crypto';

/** A name for one life of a workspace's data; cursors of another life are void. */
export const newGeneration = () => randomUUID().replaceAll('-', '').slice(0, 16);
