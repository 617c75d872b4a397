import { setupPasswordSchema } from "@/lib/access/schema";
import { catalogues } from "@/lib/i18n/catalogues";
import { setupSchema } from "@/lib/operations/schema";
import { linkState, tokenHash } from "@/lib/operations/setup-link";

const now = new Date("2026-12-01T02:00:00Z");
const link = { expiresAt: new Date("2026-12-02T02:00:00Z"), usedAt: null, withdrawnAt: null };

describe("a link for the first administrator", () => {
  it.each([
    ["open", link, now],
    ["expired", link, link.expiresAt],
    ["expired", { ...link, withdrawnAt: now }, now],
    ["used", { ...link, usedAt: now }, link.expiresAt],
  ])("is %s", (state, seen, at) => {
    expect(linkState(seen, at)).toBe(state);
  });

  it("is known to the database by its hash alone", () => {
    expect(tokenHash("a")).toMatch(/^ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb$/);
  });
});

const answers = {
  name: "Kabupaten Contoh",
  displayName: "Kinerja Contoh",
  seat: "Muara Contoh",
  timeZone: "Asia/Makassar",
  code: "contoh",
  admin: "Siti Contoh",
  account: "1990 0101 201501 2 001",
};

describe("the answers of a new government", () => {
  it("take a number with spaces, or a short name", () => {
    expect(setupSchema.parse(answers).account).toBe("199001012015012001");
    expect(setupSchema.parse({ ...answers, account: "Admin.Pusat" }).account).toBe("admin.pusat");
  });

  it.each([
    ["name-required", { name: " " }],
    ["display-name-required", { displayName: "" }],
    ["seat-required", { seat: "" }],
    ["time-zone", { timeZone: "Europe/Paris" }],
    ["code-form", { code: "Kabupaten Contoh" }],
    ["code-form", { code: "a.b" }],
    ["admin-required", { admin: "" }],
    ["account-required", { account: "" }],
    ["account-form", { account: "a b" }],
    ["account-number", { account: "199013012015012001" }],
    ["too-long:120", { name: "x".repeat(121) }],
    ["too-long:60", { displayName: "x".repeat(61) }],
    ["too-long:80", { seat: "x".repeat(81) }],
    ["too-long:100", { account: "x".repeat(101) }],
    ["unreadable-characters", { admin: "Siti\u0000" }],
  ])("are refused as %s, in words", (code, wrong) => {
    const { error } = setupSchema.safeParse({ ...answers, ...wrong });
    expect(error?.issues[0]?.message).toBe(code);
    expect(catalogues.id.operations.errors).toHaveProperty([code]);
  });
});

describe("the first password", () => {
  const typed = (password: string, repeated = password) =>
    setupPasswordSchema.safeParse({ username: "siti", password, repeated }).error?.issues[0]?.message;

  it("is any long text that does not carry the account's name", () => {
    expect(typed("tiga ekor kambing")).toBeUndefined();
  });

  it.each([
    ["password-short", typed("sebelas1234".slice(0, 11))],
    ["too-long:200", typed("x".repeat(201))],
    ["password-names-account", typed("rahasia Siti 2026")],
    ["passwords-differ", typed("tiga ekor kambing", "tiga ekor kambinh")],
  ])("is refused as %s", (code, found) => expect(found).toBe(code));
});
