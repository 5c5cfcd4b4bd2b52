import { useQuery } from '@tanstack/react-query';
import {
  AppWindow,
  ChartNoAxesColumn,
  FileText,
  LayoutDashboard,
  LogOut,
  MessageSquareQuote,
  MessagesSquare,
  SearchX,
  Settings,
  Target,
  UserCheck,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { IconButton } from '../../components/ui/icon-button.tsx';
import { listFeedback } from '../api/feedback.ts';
import { feedbackKey } from '../api/keys.ts';
import { useMe } from '../api/use-me.ts';
import { useSignOut } from '../api/use-sign-out.ts';
import { useAddress, withDays } from '../address.ts';
import { formatNumber } from '../format/numbers.ts';
import { nameOf, t, tn, type TextKey } from '../text.ts';
import { keepInView } from './keep-in-view.ts';

const places: { path: string; within: RegExp; text: TextKey; icon: LucideIcon; admin?: true }[] = [
  { path: '/', within: /^\/(usage)?$/, text: 'navOverview', icon: LayoutDashboard },
  { path: '/figures', within: /^\/figures/, text: 'navFigures', icon: ChartNoAxesColumn },
  {
    path: '/assets',
    within: /^\/(assets?|imports?|verify|collections)(\/|$)/,
    text: 'navAssets',
    icon: FileText,
  },
  {
    path: '/messages',
    within: /^\/(messages?|announcements|glossary)(\/|$)/,
    text: 'navMessages',
    icon: MessageSquareQuote,
  },
  {
    path: '/feedback',
    within: /^\/(feedback|tasks|notes)/,
    text: 'navFeedback',
    icon: MessagesSquare,
  },
  { path: '/gaps', within: /^\/(gaps|requests)/, text: 'navGaps', icon: SearchX },
  { path: '/leads', within: /^\/leads/, text: 'navLeads', icon: UserCheck },
  { path: '/goals', within: /^\/(goals|digest)/, text: 'navGoals', icon: Target },
  { path: '/sites', within: /^\/sites?(\/|$)/, text: 'navSites', icon: AppWindow },
  { path: '/people', within: /^\/people/, text: 'navPeople', icon: Users, admin: true },
  { path: '/settings', within: /^\/settings/, text: 'navSettings', icon: Settings },
];

/** Where one can go, and who one is. A bar on top where it is narrow. */
export function Rail() {
  const me = useMe();
  const [here] = useLocation();
  const { days } = useAddress();
  const signOut = useSignOut();
  const waiting = useWaiting();
  return (
    <header className="rail">
      <div className="rail-head">
        <span className="brand">{t('brand')}</span>
        <span className="rail-workspace" title={me.workspace.name}>
          {me.workspace.name}
        </span>
      </div>
      <nav aria-label={t('navLabel')}>
        {places
          .filter((place) => !place.admin || me.role === 'admin')
          .map(({ path, within, text, icon: Icon }) => (
            <Link
              key={path}
              href={path === '/' ? withDays(path, days) : path}
              aria-current={within.test(here) ? 'page' : undefined}
              ref={within.test(here) ? keepInView : undefined}
            >
              <Icon size={16} aria-hidden />
              <span>{t(text)}</span>
              {path === '/feedback' && waiting > 0 && (
                <span className="rail-count">
                  <span aria-hidden>{formatNumber(waiting)}</span>
                  <span className="visually-hidden">{tn('feedbackWaitingShort', waiting)}</span>
                </span>
              )}
            </Link>
          ))}
      </nav>
      <div className="rail-foot">
        <div>
          <strong>{me.user.name}</strong>
          <span>{nameOf('role', me.role)}</span>
        </div>
        <IconButton icon={LogOut} label={t('signOut')} onClick={signOut} />
      </div>
    </header>
  );
}

function useWaiting(): number {
  const { data } = useQuery({
    queryKey: [...feedbackKey, 'count'],
    queryFn: ({ signal }) => listFeedback({ waiting: 'true', limit: 1 }, signal),
    refetchInterval: 15_000,
  });
  return data?.total ?? 0;
}
