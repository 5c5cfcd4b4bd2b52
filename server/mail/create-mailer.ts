import { createTransport } from 'nodemailer';

/** A mail to one person. */
export interface Mail {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}

/** Sends a mail; rejects where the mail server did not take it. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): void;
}

const timeoutMs = 20_000;

/** @param settings `smtpUrl`: `smtp://` or `smtps://`, with name and password; `from`: an address */
export function createMailer(settings: { smtpUrl: string; from: string }): Mailer {
  const transport = createTransport(settings.smtpUrl, { from: settings.from });
  Object.assign(transport.options, {
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  });
  return {
    send: async (mail) => {
      // Nothing that a title holds is fetched or read from this machine.
      await transport.sendMail({ ...mail, disableFileAccess: true, disableUrlAccess: true });
    },
    close: () => transport.close(),
  };
}
