import { screen } from "@testing-library/react";

import { PositionLeft } from "@/components/planning/position-left";

import { renderInIndonesian } from "../../support/words";

it("the owner of a plan of a position that was left is led to the plan of the new one", () => {
  renderInIndonesian(<PositionLeft isOwner />);
  expect(screen.getByText(/jabatan yang sudah Anda tinggalkan/)).toBeVisible();
  expect(screen.getByRole("link", { name: "Buka SKP jabatan baru" })).toHaveAttribute("href", "/plans");
});

it("who would decide on it reads why there is nothing to decide", () => {
  renderInIndonesian(<PositionLeft isOwner={false} />);
  expect(screen.getByText(/jabatan yang sudah ditinggalkan/)).toBeVisible();
  expect(screen.queryByRole("link")).toBeNull();
});
