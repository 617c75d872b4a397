import pino from "pino";

/**
 * The application's log: JSON lines, secrets removed. On standard error: the web server's standard output belongs to Next,
 * and the launcher does not show it.
 */
export const log = pino(
  {
    level: process.env.LOG_LEVEL ?? "info",
    redact: ["password", "*.password", "passwordHash", "*.passwordHash", "cookie", "*.cookie"],
    serializers: { error: pino.stdSerializers.err },
  },
  pino.destination({ dest: 2, sync: true }),
);
