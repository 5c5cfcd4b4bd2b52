import '../../components/ui/ui.css';
import '../../components/sidebar/sidebar.css';
import '../../components/sidebar/pages.css';
import { mount } from '../../components/mount.tsx';
import { createBrowserClient } from '../../utils/platform/browser-client.ts';
import { translate } from '../../utils/platform/translate.ts';
import { PopupPage } from './popup-page.tsx';

mount(<PopupPage />, createBrowserClient(), translate);
