import { randomBytes, randomUUID } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";

import { knock, originsOf } from "@/lib/request-door";

const origins = originsOf(process.env);
const development = process.env.NODE_ENV === "development";

/** The door before every page and action: exact origin on writes, a fresh nonce, a request id, no foreign hop headers. */
export function proxy(request: NextRequest) {
  const answer = knock({ method: request.method, header: (name) => request.headers.get(name), origins });
  if (!answer.pass) return new NextResponse(null, { status: answer.status });

  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"));
  const headers = new Headers(request.headers);
  headers.delete("x-middleware-subrequest");
  headers.set("x-forwarded-host", request.headers.get("host") ?? "");
  headers.set("x-request-id", randomUUID());
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

const contentSecurityPolicy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

// Uploads are streamed by their route and must not be buffered here (quality.md, pitfall 5); files need no nonce.
export const config = {
  matcher: ["/((?!_next/static|_next/image|api/evidence|api/imports|icon.svg|practice.svg|favicon.ico).*)"],
};
