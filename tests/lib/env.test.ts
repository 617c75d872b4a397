import { readEnvironment } from "@/lib/env";

const live = {
  DATABASE_URL: "postgresql://a:b@db:5432/kinerja",
  NEXTAUTH_SECRET: "x".repeat(32),
  APP_URL: "https://kinerja.example.go.id",
};

describe("the environment", () => {
  it("is a demo on port 3000 when nothing is set", () => {
    expect(readEnvironment({})).toMatchObject({ demo: true, PORT: 3000 });
  });

  it("is never a demo with a database, unless it says so", () => {
    expect(readEnvironment(live).demo).toBe(false);
    expect(readEnvironment({ ...live, KINERJA_MODE: "demo" }).demo).toBe(true);
  });

  it("is never a demo on a server of its own, either, where it says that it is live", () => {
    expect(readEnvironment({ ...live, DATABASE_URL: "", KINERJA_MODE: "live" }).demo).toBe(false);
  });

  it("has a world to practise in as a demo of its own, and for real where somebody has switched it on", () => {
    const practice = { PRACTICE_DATABASE_URL: live.DATABASE_URL, PRACTICE_URL: live.APP_URL };
    expect(readEnvironment({}).practice).toBe(true);
    expect(readEnvironment({ KINERJA_PRACTICE: "off" }).practice).toBe(false);
    expect(readEnvironment({ ...live, ...practice }).practice).toBe(false);
    expect(readEnvironment({ ...live, ...practice, KINERJA_PRACTICE: "on" }).practice).toBe(true);
    expect(readEnvironment({ ...live, KINERJA_MODE: "demo" }).practice).toBe(false);
  });

  it("has its addresses as browsers say them, whichever way they are written", () => {
    const typed = {
      ...live,
      APP_URL: "https://Kinerja.example.go.id/",
      PRACTICE_URL: "https://latihan.go.id:443/",
    };
    expect(
      readEnvironment({ ...typed, APP_ORIGINS: "https://a.go.id/, http://b.go.id:8080," }),
    ).toMatchObject({
      ...{ APP_URL: "https://kinerja.example.go.id", PRACTICE_URL: "https://latihan.go.id" },
      APP_ORIGINS: "https://a.go.id,http://b.go.id:8080",
    });
  });

  it("takes an identity provider without a key of its own on this machine and in a demo alone", () => {
    const provider = { OIDC_CLIENT_ID: "kinerja", OIDC_CLIENT_SECRET: "x" };
    const read = (settings: object) => readEnvironment({ ...provider, ...settings }).OIDC_ISSUER;
    expect(read({ ...live, OIDC_ISSUER: "http://127.0.0.1:8080" })).toBe("http://127.0.0.1:8080");
    expect(read({ OIDC_ISSUER: "http://sso.example.go.id" })).toBe("http://sso.example.go.id");
  });

  it.each([
    ["APP_URL must be an address without a path", { ...live, APP_URL: "https://example.go.id/kinerja" }],
    ["APP_URL must be an address without a path", { ...live, APP_URL: "ftp://example.go.id" }],
    ["PRACTICE_URL must be an address without a path", { ...live, PRACTICE_URL: "https://a.go.id/?x" }],
    ["must be an address without a path", { ...live, APP_ORIGINS: "https://a.go.id,https://b.go.id/x" }],
    [
      "OIDC_ISSUER must begin with https",
      { ...live, OIDC_ISSUER: "http://sso.go.id", OIDC_CLIENT_ID: "k", OIDC_CLIENT_SECRET: "x" },
    ],
    ["NEXTAUTH_SECRET must be set", { KINERJA_MODE: "live", APP_URL: live.APP_URL }],
    ["BACKUP_KEEP must be 1 or more", { BACKUP_KEEP: "0" }],
    ["NEXTAUTH_SECRET must be set", { ...live, NEXTAUTH_SECRET: undefined }],
    ["NEXTAUTH_SECRET must have at least 32", { ...live, NEXTAUTH_SECRET: "short" }],
    ["APP_URL must be set", { ...live, APP_URL: "" }],
    ["DATABASE_URL must be an address", { DATABASE_URL: "nonsense" }],
    ["PORT must be a number", { PORT: "abc" }],
    ["KINERJA_MODE must be demo or live", { KINERJA_MODE: "test" }],
    ["SMTP_URL must be an address", { SMTP_URL: "mail:587", MAIL_FROM: "kinerja@example.go.id" }],
    ["MAIL_FROM must be set with SMTP_URL", { SMTP_URL: "smtp://mail:587" }],
    ["AUDIT_HEAD_MAIL must be an address", { AUDIT_HEAD_MAIL: "Inspektorat" }],
    ["AUDIT_HEAD_MAIL needs SMTP_URL", { AUDIT_HEAD_MAIL: "inspektorat@example.go.id" }],
    ["SECOND_FACTOR_FROM must be a day", { SECOND_FACTOR_FROM: "Monday" }],
    ["OIDC_ISSUER must be an address", { OIDC_ISSUER: "sso" }],
    ["OIDC_CLIENT_ID must be set with OIDC_ISSUER", { OIDC_ISSUER: "https://sso.example.go.id" }],
    [
      "OIDC_CLIENT_SECRET must be set with OIDC_ISSUER",
      { OIDC_ISSUER: "https://sso.example.go.id", OIDC_CLIENT_ID: "kinerja" },
    ],
    ["PRACTICE_DATABASE_URL must be set", { ...live, KINERJA_PRACTICE: "on", PRACTICE_URL: live.APP_URL }],
    ["PRACTICE_URL must be set", { ...live, KINERJA_MODE: "live", DATABASE_URL: "", KINERJA_PRACTICE: "on" }],
    ["KINERJA_PRACTICE must be on or off", { KINERJA_PRACTICE: "yes" }],
    ["MAIL_FROM must be an address", { SMTP_URL: "smtp://mail:587", MAIL_FROM: "Kinerja" }],
  ])("says that %s", (words, variables) => {
    expect(() => readEnvironment(variables)).toThrow(words);
  });
});
