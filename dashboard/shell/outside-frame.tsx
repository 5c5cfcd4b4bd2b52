import type { ReactNode } from 'react';
import { t } from '../text.ts';
import { ConnectionBanner } from './connection-banner.tsx';

/** The quiet page around what is done before, or without, the dashboard proper. */
export function OutsideFrame({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <main className="outside">
      <ConnectionBanner />
      <p className="brand">{t('brand')}</p>
      <div className="outside-card">
        {title && <title>{`${title} · ${t('brand')}`}</title>}
        {title && <h1>{title}</h1>}
        {children}
      </div>
    </main>
  );
}
