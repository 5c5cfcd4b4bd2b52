import { Link, useLocation } from 'wouter';
import { formatNumber } from '../format/numbers.ts';
import { keepInView } from './keep-in-view.ts';

/** Screens that belong together, one of them on; a count says what waits there. */
export function Tabs({
  label,
  tabs,
}: {
  label: string;
  tabs: { path: string; text: string; count?: number }[];
}) {
  const [here] = useLocation();
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ path, text, count = 0 }) => (
        <Link
          key={path}
          href={path}
          aria-current={here === path ? 'page' : undefined}
          ref={here === path ? keepInView : undefined}
        >
          {text}
          {count > 0 && <span className="tab-count">{formatNumber(count)}</span>}
        </Link>
      ))}
    </nav>
  );
}
