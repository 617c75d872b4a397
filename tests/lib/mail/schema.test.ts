import { setMailSchema } from "@/lib/mail/schema";

const setting = (email: string) => ({ email, locale: "id", version: 0 });

describe("an address for mail", () => {
  it("is taken without the space around it, and may be left empty for no mail", () => {
    expect(setMailSchema.parse(setting(" ayu@bungokab.go.id ")).email).toBe("ayu@bungokab.go.id");
    expect(setMailSchema.parse(setting("  ")).email).toBeNull();
  });

  it.each(["ayu", "ayu@", "@bungokab.go.id", "ayu@bungokab", "ayu @bungokab.go.id", "a@b.id, c@d.id"])(
    "is not %s",
    (email) => {
      const { error } = setMailSchema.safeParse(setting(email));
      expect(error?.issues).toMatchObject([{ path: ["email"], message: "address-invalid" }]);
    },
  );
});
