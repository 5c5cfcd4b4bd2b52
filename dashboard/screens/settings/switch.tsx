import type { ComponentProps } from 'react';
import { t } from '../../text.ts';

/** On or off, said in words beside it. */
export function Switch({
  checked,
  ...props
}: Omit<ComponentProps<'input'>, 'type' | 'role'> & { checked: boolean }) {
  return (
    <span className="switch">
      <span aria-hidden>{t(checked ? 'on' : 'off')}</span>
      <input type="checkbox" role="switch" checked={checked} aria-checked={checked} {...props} />
    </span>
  );
}
