import { passwordBlockers } from "@/lib/access/password";

const ayu = { username: "198504122010012003", name: "Siti Ayu Wulandari, S.Pd." };
const codesOf = (password: string, owner: { username: string; name?: string } = ayu) =>
  passwordBlockers(password, owner).map(({ code }) => code);

describe("a password of one's own", () => {
  it.each([
    "kopi hitam di teras",
    "sungai tebo 7 perahu",
    "siti menanam kangkung",
    "Gx!41 lumbung",
    "indonesia punya kebun",
  ])("may be %s", (password) => {
    expect(codesOf(password)).toEqual([]);
  });

  it.each(["", "kopi", "kopi hitam!"])("is too short as “%s”", (password) => {
    expect(passwordBlockers(password, ayu)).toEqual([{ code: "account.password-short", fewest: 12 }]);
  });

  it.each([
    "password12345",
    "Indonesia2026",
    "indonesia-raya!!",
    "Bismillah12345",
    "kinerja-2026-!",
    "123456789012",
    "098765432109",
    "qwertyuiopas",
    "aaaaaaaaaaaaaa",
    "abababababab",
    "Rahasia-Sekali-1",
  ])("is among the commonest as %s", (password) => {
    expect(codesOf(password)).toEqual(["account.password-common"]);
  });

  it.each([
    "198504122010012003",
    "1985 0412 2010 012 003",
    "12041985-12041985",
    "19850412 19850412",
    "sitiayuwulandari",
    "Wulandari-1985!",
    "ayu 12041985 siti",
  ])("is hardly more than its owner as %s", (password) => {
    expect(codesOf(password)).toEqual(["account.password-oneself"]);
  });

  it("is compared with the name of an account without a number", () => {
    expect(codesOf("bupati.bungo.1", { username: "bupati.bungo" })).toEqual(["account.password-oneself"]);
  });
});
