import type { ReactNode } from 'react';
import { t } from '../text.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import { Rail } from './rail.tsx';

/** The frame of all marketers' screens. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {t('skipToContent')}
      </a>
      <Rail />
      <div className="shell-main">
        <ConnectionBanner />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
