import type { ReactNode } from 'react';
import { t } from '../text.ts';

/** A screen: its name, what can be done, and what it shows. */
export function Page({
  title,
  above,
  actions,
  children,
}: {
  title: string;
  /** Over the title: the way back, or what kind of thing this is. */
  above?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="page">
      <title>{`${title} · ${t('brand')}`}</title>
      <div className="page-head">
        <div className="page-title">
          {above}
          <h1>{title}</h1>
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
