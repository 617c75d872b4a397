import pino from "pino";

/** The application's log: JSON lines on standard output, secrets removed. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  redact: ["password", "*.password", "passwordHash", "*.passwordHash", "cookie", "*.cookie"],
  serializers: { error: pino.stdSerializers.err },
});
