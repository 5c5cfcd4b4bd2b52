import type { CueView, MessageCard } from '../../utils/contract/cue.ts';
import { useText } from '../text.tsx';
import { MessageItem } from './message-item.tsx';

/** What to say now: talk tracks, answers, battlecards for this context. */
export function MessageList({ messages }: { messages: CueView<MessageCard>[] }) {
  const t = useText();
  return (
    <section aria-labelledby="messages-title" className="section">
      <div className="section-head">
        <h2 id="messages-title">{t('whatToSay')}</h2>
      </div>
      {messages.map((message) => (
        <MessageItem key={message.content.id} view={message} />
      ))}
    </section>
  );
}
