const withNextIntl = require("next-intl/plugin")({
  requestConfig: "./lib/i18n/request.ts",
  // Messages are parsed once, by the build, and not by every request and every browser.
  experimental: {
    messages: { path: "./lib/i18n/messages", format: "json", locales: ["id", "en"], precompile: true },
  },
});

/** @type {import("next").NextConfig} */
const config = {
  agentRules: false,
  poweredByHeader: false,
  serverExternalPackages: ["pg", "pino", "@node-rs/argon2"],
  // A gzip layer would hold back the event stream; the reverse proxy compresses.
  compress: false,
  // The title comes with its page, for every browser: streamed after it, a page is without one for a moment at each step.
  htmlLimitedBots: /./,
  // That address is a key: not even a log of this server learns it from what the page fetches.
  headers: async () => [
    { source: "/setup/:token", headers: [{ key: "Referrer-Policy", value: "strict-origin" }] },
  ],
  // `npm run check` holds the types; a build on the server need not repeat it.
  typescript: { ignoreBuildErrors: true },
};

module.exports = withNextIntl(config);
