import type { RuntimeErrorCode } from '../contract/runtime.ts';

/** An expected failure between our own parts; screens know how to show each code. */
export class RuntimeError extends Error {
  override readonly name = 'RuntimeError';
  readonly code: RuntimeErrorCode;
  constructor(code: RuntimeErrorCode, detail = code as string) {
    super(detail);
    this.code = code;
  }
}

/** How every answer of the background travels: a thrown error would lose its code on the way. */
export type Envelope =
  { ok: true; value: unknown } | { ok: false; code: RuntimeErrorCode; detail: string };
