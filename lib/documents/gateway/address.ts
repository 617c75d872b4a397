import "server-only";

/** Where documents are verified, without a code; the launcher tells the worker under which address people come. */
export const verificationAddress = () =>
  `${(process.env.APP_URL ?? "http://localhost:3000").replace(/\/+$/, "")}/verify`;
