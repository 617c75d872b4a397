import { screen } from "@testing-library/react";

import { PracticeBand } from "@/components/practice/practice-band";
import { PracticeRoles } from "@/components/practice/practice-roles";

import { renderInIndonesian } from "../../support/words";

describe("practice", () => {
  it("says on every page that nothing is real, and leads back to the app and to another role", () => {
    renderInIndonesian(<PracticeBand of="https://kinerja.example.go.id" />);
    expect(screen.getByRole("complementary", { name: "Latihan" })).toHaveTextContent("tidak ada yang sampai");
    expect(screen.getByRole("link", { name: "Kembali ke Kinerja" })).toHaveAttribute(
      "href",
      "https://kinerja.example.go.id/",
    );
  });

  it("opens beside the app in a window of its own, and changes roles in place", () => {
    const { unmount } = renderInIndonesian(<PracticeRoles inside={false} />);
    const link = screen.getByRole("link", { name: "Berlatih sebagai pegawai" });
    expect(link).toHaveAttribute("href", "/api/practice/employee");
    expect(link).toHaveAttribute("target", "_blank");
    unmount();
    renderInIndonesian(<PracticeRoles inside />);
    expect(screen.getByRole("link", { name: "Jadi atasan" })).not.toHaveAttribute("target");
  });
});
