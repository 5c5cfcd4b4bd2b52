import type {
  BackgroundAnswers,
  BackgroundInput,
  BackgroundMessage,
} from '../../../utils/contract/runtime.ts';
import type { Sender } from '../../../utils/platform/serve-messages.ts';
import type { Services } from '../services.ts';

export type Handler<K extends BackgroundMessage> = (
  services: Services,
  input: BackgroundInput<K>,
  sender: Sender,
) => Promise<BackgroundAnswers[K]>;

/** The handlers of one message domain, by message. */
export type Handlers<K extends BackgroundMessage> = { [M in K]: Handler<M> };
