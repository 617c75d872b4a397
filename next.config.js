const withNextIntl = require("next-intl/plugin")("./lib/i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  agentRules: false,
  poweredByHeader: false,
  serverExternalPackages: ["pg", "pino", "@node-rs/argon2"],
  // A gzip layer would hold back the event stream; the reverse proxy compresses.
  compress: false,
};

module.exports = withNextIntl(config);
