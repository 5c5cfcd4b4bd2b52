import { Link, useLocation } from 'wouter';

/** Screens that belong together, one of them on. */
export function Tabs({ label, tabs }: { label: string; tabs: { path: string; text: string }[] }) {
  const [here] = useLocation();
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ path, text }) => (
        <Link key={path} href={path} aria-current={here === path ? 'page' : undefined}>
          {text}
        </Link>
      ))}
    </nav>
  );
}
