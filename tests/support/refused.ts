import { DomainError } from "@/lib/errors";

expect.extend({
  toBeRefused(received: unknown, code: string) {
    const codes =
      received instanceof DomainError ? received.blockers.map((blocker) => blocker.code as string) : [];
    return {
      pass: codes.includes(code),
      message: () => `expected a refusal with ${code}, got ${codes.join(", ") || String(received)}`,
    };
  },
});
