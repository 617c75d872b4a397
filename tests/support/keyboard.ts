import type { Page } from "playwright-core";

const stops = "a[href], button, input, select, textarea, summary, [tabindex]";

/** Presses Tab from the top of the page to its end; answers what a mouse could press and Tab did not come to. */
export async function missedByTab(page: Page): Promise<string[]> {
  const count = await page.evaluate(watchFocus, stops);
  // A day has a stop for each of its parts.
  const most =
    count + 4 * (await page.locator("input[type=date], input[type=time], input[type=month]").count());
  for (let pressed = 0; pressed <= most; pressed += 1) await page.keyboard.press("Tab");
  return page.evaluate(() => {
    const { missed } = window as unknown as { missed: Set<HTMLElement> };
    return [...missed]
      .filter((element) => element.isConnected)
      .map(({ outerHTML }) => outerHTML.slice(0, 160));
  });
}

/** Remembers every stop of the page until the focus comes to it; of radio buttons it comes to one for all. Answers how many. */
function watchFocus(selector: string) {
  const isStop = (element: HTMLElement) =>
    element.tabIndex >= 0 &&
    !element.matches(":disabled, [inert] *") &&
    element.checkVisibility({ visibilityProperty: true });
  const missed = new Set([...document.querySelectorAll<HTMLElement>(selector)].filter(isStop));
  const radios = (name: string) => [...document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  document.addEventListener("focusin", ({ target }) => {
    missed.delete(target as HTMLElement);
    if (target instanceof HTMLInputElement && target.type === "radio")
      for (const beside of radios(target.name)) missed.delete(beside);
  });
  (window as unknown as { missed: Set<HTMLElement> }).missed = missed;
  (document.activeElement as HTMLElement | null)?.blur();
  window.getSelection()?.removeAllRanges();
  return missed.size;
}
