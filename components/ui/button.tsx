import type { ComponentProps } from 'react';

/** A button with words. One `primary` a card; `plain` for what is there but not the point. */
export function Button({
  look = 'normal',
  className = '',
  ...props
}: ComponentProps<'button'> & { look?: 'normal' | 'primary' | 'plain' | 'danger' }) {
  return <button type="button" {...props} data-look={look} className={`button ${className}`} />;
}
