import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';

/** A button with an icon alone; `label` is its name for screen readers and on hover. */
export function IconButton({
  icon: Icon,
  label,
  size = 16,
  className = '',
  ...props
}: Omit<ComponentProps<'button'>, 'children'> & {
  icon: LucideIcon;
  label: string;
  size?: number;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...props}
      className={`icon-button ${className}`}
    >
      <Icon size={size} aria-hidden />
    </button>
  );
}
