import { ContentEditor } from './content-editor.tsx';
import { ContentList } from './content-list.tsx';
import { ContentPage } from './content-page.tsx';

export const MessageList = () => <ContentList type="message" />;
export const MessagePage = () => <ContentPage type="message" />;
export const MessageEditor = () => <ContentEditor type="message" />;
