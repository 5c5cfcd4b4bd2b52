import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** An empty, broken or waiting place: what is so, and what to do next. */
export function State({
  icon: Icon,
  title,
  children,
  actions,
  tone = 'quiet',
}: {
  icon?: LucideIcon;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  tone?: 'quiet' | 'bad';
}) {
  return (
    <div className="state" data-tone={tone} role={tone === 'bad' ? 'alert' : undefined}>
      {Icon && <Icon size={20} aria-hidden />}
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {actions && <div className="state-actions">{actions}</div>}
    </div>
  );
}
