import { z } from 'zod';

/** Milliseconds since the Unix epoch, UTC. */
export const epochMsSchema = z.int().min(0).max(8_640_000_000_000_000);

/** Ids are UUIDv7, made in code: they sort by time. */
export const idSchema = z.uuidv7();

/** An address that may be put into a mail: http or https, nothing else (no `javascript:`, no `data:`). */
export const urlSchema = z.url({ protocol: /^https?$/ }).max(2000);

/** Text that a person reads as one line. */
export const lineSchema = (max: number) => z.string().trim().min(1).max(max);
