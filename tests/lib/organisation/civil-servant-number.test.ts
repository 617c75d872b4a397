import { parseCivilServantNumber } from "@/lib/organisation/civil-servant-number";

describe("NIP and NI PPPK (PerKBKN 22/2007)", () => {
  it.each(["198609262015051001", "19860926 201505 1 001", "'198609262015051001"])("reads %s", (typed) => {
    expect(parseCivilServantNumber(typed).number).toEqual({
      kind: "pns",
      digits: "198609262015051001",
      birthDate: "1986-09-26",
      appointed: "2015-05",
      sex: "male",
      serial: "001",
    });
  });

  it("tells a contract employee by the contract code", () => {
    expect(parseCivilServantNumber("199608182024212003").number).toMatchObject({
      kind: "pppk",
      birthDate: "1996-08-18",
      appointedYear: 2024,
      contractCode: "21",
      sex: "female",
      serial: "003",
    });
  });

  it.each([
    ["198613262015051001", "number.birth-date"],
    ["198602302015051001", "number.birth-date"],
    ["198609262015053001", "number.sex"],
    ["19860926201505100", "number.length"],
    ["", "number.length"],
    ["1986O9262015051001", "number.digits"],
    ["198609262015151001", "number.appointment"],
    ["198609261990051001", "number.appointment"],
    ["198609262015051000", "number.serial"],
  ])("refuses %s with %s", (typed, code) => {
    expect(parseCivilServantNumber(typed)).toEqual({ number: null, blockers: [{ code }] });
  });
});
