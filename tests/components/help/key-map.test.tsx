import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { KeyMapKey } from "@/components/help/key-map-key";
import { KeySwitch } from "@/components/help/key-switch";

import { renderInIndonesian } from "../../support/words";

const push = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ push }) }));

beforeEach(() => {
  jest.clearAllMocks();
  localStorage.clear();
});

describe("the key of the map of keys", () => {
  it("opens it where nobody types", async () => {
    renderInIndonesian(<KeyMapKey />);
    await userEvent.keyboard("?");
    expect(push).toHaveBeenCalledWith("/help/keys");
  });

  it("is a letter like others where somebody types, and leaves it to a page that has its own", async () => {
    renderInIndonesian(
      <>
        <KeyMapKey />
        <input aria-label="Nama" />
        <button aria-keyshortcuts="?">Tombol pintas</button>
      </>,
    );
    await userEvent.type(screen.getByLabelText("Nama"), "?");
    screen.getByRole("button").focus();
    await userEvent.keyboard("?");
    expect(push).not.toHaveBeenCalled();
  });

  it("can be switched off on a device, and on again", async () => {
    renderInIndonesian(
      <>
        <KeyMapKey />
        <KeySwitch />
      </>,
    );
    const choice = screen.getByRole("checkbox");
    await userEvent.click(choice);
    choice.blur();
    await userEvent.keyboard("?");
    expect(push).not.toHaveBeenCalled();
    await userEvent.click(choice);
    choice.blur();
    await userEvent.keyboard("?");
    expect(push).toHaveBeenCalledTimes(1);
  });
});
