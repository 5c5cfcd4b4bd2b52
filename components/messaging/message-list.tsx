import type { CueView, MessageCard } from '../../utils/contract/cue.ts';
import { usePlace } from '../sidebar/sidebar-context.tsx';
import { useShown } from '../suggestions/use-shown.ts';
import { useSteady } from '../suggestions/use-steady.ts';
import { useText } from '../text.tsx';
import { MessageItem } from './message-item.tsx';

/** What to say now: talk tracks, answers, battlecards for this context. */
export function MessageList({ messages }: { messages: CueView<MessageCard>[] }) {
  const t = useText();
  const { state } = usePlace();
  const { list, hold } = useSteady(messages, state.page.recordKey);
  useShown(list);
  return (
    <section aria-labelledby="messages-title" className="section" {...hold}>
      <div className="section-head">
        <h2 id="messages-title">{t('whatToSay')}</h2>
      </div>
      {list.map((message) => (
        <MessageItem key={message.content.id} view={message} />
      ))}
    </section>
  );
}
