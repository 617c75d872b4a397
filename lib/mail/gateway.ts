import "server-only";

import { createTransport } from "nodemailer";

import type { Letter } from "./letter";

/** The way to the mail server. */
export type Postbox = {
  /** @throws the driver's error when the server does not answer or does not let us in. */
  reach: () => Promise<void>;
  /** Hands a letter over under an identifier. @throws the driver's error; `wasRefused` tells what it means. */
  send: (letter: Letter, id: string) => Promise<void>;
};

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Opens nothing yet: each call has a connection of its own, so that nothing is left to close. */
export function postbox(url: string, from: string): Postbox {
  const transport = createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true });
  return {
    reach: async () => {
      await transport.verify();
    },
    send: async (letter, id) => {
      // A receiver that gets the same digest twice by its own doing knows it by its identifier.
      const messageId = `<${id}@${from.replace(/^.*@|>.*$/g, "")}>`;
      await transport.sendMail({
        ...letter,
        from,
        messageId,
        headers: { "Auto-Submitted": "auto-generated" },
      });
    },
  };
}

/** Whether the server said no, so that the letter surely did not go out; a broken connection says nothing of the kind. */
export const wasRefused = (error: unknown) =>
  error instanceof Error && "responseCode" in error && Number(error.responseCode) >= 400;
