import type { ReactNode } from 'react';

export type Tone = 'quiet' | 'accent' | 'good' | 'warn' | 'bad';

/** A short fact. Colour only for status, never as decoration. */
export function Chip({ tone = 'quiet', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className="chip" data-tone={tone}>
      {children}
    </span>
  );
}
