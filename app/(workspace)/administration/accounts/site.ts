/** The address that people type, as it stands on a card: without the protocol, which nobody types. */
export const siteOf = () => (process.env.NEXTAUTH_URL ?? "").replace(/^https?:\/\//, "").replace(/\/+$/, "");
