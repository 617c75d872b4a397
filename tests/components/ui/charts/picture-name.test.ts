import { pictureName } from "@/components/ui/charts/picture-name";

describe("the name of a picture", () => {
  it.each([
    ["Dua unit di bawah 80%", "dua-unit-di-bawah-80.png"],
    ["Ratings match results – in “most” units", "ratings-match-results-in-most-units.png"],
    ["…", "grafik.png"],
  ])("of %s is %s", (title, name) => expect(pictureName(title)).toBe(name));

  it("ends with a whole word where what the chart says is long", () => {
    const name = pictureName("Dinas Pendidikan dan Kebudayaan menahan dua ratus dua belas rencana kinerja");
    expect(name).toBe("dinas-pendidikan-dan-kebudayaan-menahan-dua-ratus-dua-belas.png");
  });
});
