/** One person at one form, who is cut off in every way and comes back. */
import type { Client } from "pg";
import type { Browser, BrowserContext, Page } from "playwright-core";

import { type DemoActorKey, demoActors, demoPassword } from "@/prisma/demo/demo-actors";

import { visitor } from "../../support/journey";

/** A form that opens at a button, and where its text stands once it was taken. */
export type Place = {
  actor: DemoActorKey;
  path: string;
  opener: RegExp;
  field: string;
  send: string;
  /** Counts how often a text ($1) was taken. */
  taken: string;
};

type Setting = { browser: Browser; origin: string; database: Client };

/** The control: where neither the device nor the server keeps anything, the drill has to find losses. */
export const switchedOff = Boolean(process.env.KINERJA_DRAFTS_OFF);

// Milliseconds.
const patience = 5_000;

/** How the drill sits down, opens the form, and finds out what became of it. */
export class Desk {
  page!: Page;

  constructor(
    private readonly setting: Setting,
    readonly place: Place,
  ) {}

  get context(): BrowserContext {
    return this.page.context();
  }
  get field() {
    return this.page.getByRole("textbox", { name: this.place.field, exact: true });
  }

  private get form() {
    return this.page.locator("form").filter({ has: this.field });
  }

  /** At a device on which there is nothing of the person. */
  async sitDown() {
    const { browser, origin } = this.setting;
    this.page = (await visitor(browser, origin, this.place.actor)).page;
    if (!switchedOff) return;
    await this.context.addInitScript(() => (Storage.prototype.setItem = () => {}));
    await this.context.route("**/api/drafts?*", (route) => route.abort());
  }

  /** Goes to the form as a person would: on with what was kept, where the page says so. */
  async open() {
    const asked = this.page.waitForEvent("requestfinished", { predicate: asksForDrafts }).catch(() => null);
    await this.page.goto(`${this.setting.origin}${this.place.path}`);
    if (!switchedOff) await asked;
    const goOn = this.page.getByRole("button", { name: "Lanjutkan isian" }).first();
    // What only the server kept is shown a moment after it came.
    await goOn.waitFor({ timeout: 400 }).catch(() => undefined);
    const button = this.page.getByRole("button", { name: this.place.opener }).first();
    await ((await goOn.isVisible()) ? goOn : button).click();
    await this.field.waitFor();
  }

  /** Types letter by letter, with a pause in milliseconds; answers when each letter stood in the field. */
  async type(text: string, pause: number) {
    await this.field.press("End");
    const at: number[] = [];
    for (const letter of text) {
      await this.field.pressSequentially(letter);
      at.push(Date.now());
      await this.page.waitForTimeout(pause);
    }
    return at;
  }

  /** What stands in the field once the text's first letters are there, which a slow device needs a moment for. */
  async comesBack(text: string, letters: number) {
    const began = Date.now();
    while (!(await this.field.inputValue()).startsWith(text.slice(0, letters))) {
      if (Date.now() - began > patience) break;
      await this.page.waitForTimeout(50);
    }
    return this.field.inputValue();
  }

  send = () => this.form.getByRole("button", { name: this.place.send, exact: true }).click();

  /** Sends until the form is gone, which is when it was taken. */
  async sendAtLast() {
    await this.send();
    await this.field.waitFor({ state: "detached" });
  }

  saysUnanswered = () =>
    this.page
      .getByText(/Jawaban tidak sampai/)
      .first()
      .waitFor();

  async endSession() {
    const { username } = demoActors.find(({ key }) => key === this.place.actor) ?? demoActors[0];
    await this.setting.database.query(
      `UPDATE "UserSession" SET "endedAt" = now() WHERE "endedAt" IS NULL AND "accountId" =
       (SELECT id FROM "Account" WHERE username = $1)`,
      [username],
    );
  }

  async signInAgain() {
    const dialog = this.page.getByRole("dialog", { name: "Sesi Anda sudah berakhir" });
    await dialog.getByLabel(/^Kata sandi/).fill(demoPassword);
    await dialog.getByRole("button", { name: "Masuk lagi" }).click();
    await dialog.waitFor({ state: "hidden" });
  }

  /** Runs something while requests that change anything meet `fate`. */
  async while(fate: Parameters<Page["route"]>[1], act: () => Promise<unknown>) {
    const address = `${this.setting.origin}${this.place.path}`;
    await this.page.route(address, (route, request) =>
      request.method() === "POST" ? fate(route, request) : route.continue(),
    );
    await act();
    await this.page.unroute(address);
  }

  async timesTaken(text: string) {
    const { rows } = await this.setting.database.query<{ count: string }>(this.place.taken, [text]);
    return Number(rows[0]?.count);
  }
}

const asksForDrafts = (request: { url: () => string; method: () => string }) =>
  request.url().includes("/api/drafts?") && request.method() === "GET";
