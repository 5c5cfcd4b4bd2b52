/** An expected failure of a command: the message is for the person at the terminal, without a stack. */
export class CommandError extends Error {
  override name = 'CommandError';
}
