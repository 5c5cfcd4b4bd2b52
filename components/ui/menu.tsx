import { Menu as Base } from '@base-ui/react/menu';
import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';

export interface MenuItem {
  label: string;
  icon?: LucideIcon;
  onSelect: () => void;
  disabled?: boolean;
}

/** A menu behind a button; `'-'` draws a line between groups. */
export function Menu({ trigger, items }: { trigger: ReactElement; items: (MenuItem | '-')[] }) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" style={{ zIndex: 20 }}>
          <Base.Popup className="menu">
            {items.map((item, index) =>
              item === '-' ? (
                // A line has no identity of its own.
                <Base.Separator key={`line-${String(index)}`} className="menu-separator" />
              ) : (
                <Base.Item
                  key={item.label}
                  className="menu-item"
                  disabled={item.disabled ?? false}
                  onClick={item.onSelect}
                >
                  {item.icon && <item.icon size={15} aria-hidden />}
                  {item.label}
                </Base.Item>
              ),
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
