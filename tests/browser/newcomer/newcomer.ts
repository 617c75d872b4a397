/** Somebody new who reads only what the screen names, and knows only their own work. */
import type { Page } from "playwright-core";

const roles = ["link", "button", "textbox", "combobox", "radio"] as const;

/** One thing on the screen that can be acted on, as a screen reader tells it. */
type Control = {
  role: (typeof roles)[number];
  name: string;
  /** Which of those of its role and name it is, in reading order. */
  place: number;
  filled: boolean;
  disabled: boolean;
};

/** What somebody brings: answers to what a label may ask, and what they are after, most wanted first. */
export type Newcomer = {
  knows: { asked: RegExp; answer: string }[];
  chooses: RegExp[];
  wants: RegExp[];
  /** Words by which they see that they are done. */
  done: RegExp;
};

const line = /^\s*- '?(\w+) "((?:[^"\\]|\\.)*)"(.*)$/;
const pause = 250;
const tell = (page: Page) => page.locator("body").ariaSnapshot();

/** The screen once it has answered what was done to it and come to rest; where nothing answers, as it stays. */
async function afterAnswer(page: Page, before: string) {
  let [last, waited] = ["", 0];
  for (;;) {
    await page.waitForTimeout(pause);
    const now = await tell(page);
    const isBusy = (await page.locator('[aria-busy="true"]').count()) > 0;
    if (now === last && !isBusy && (now !== before || waited > 3_000)) return now;
    [last, waited] = [now, waited + pause];
  }
}

/** What can be acted on, in reading order. */
function read(told: string) {
  const seen = new Map<string, number>();
  const controls = told.split("\n").flatMap((words): Control[] => {
    const [, role, quoted, rest = ""] = line.exec(words) ?? [];
    const known = roles.find((each) => each === role);
    if (!known || quoted === undefined) return [];
    const name = quoted.replace(/\\(.)/g, "$1");
    const place = seen.get(`${role} ${name}`) ?? 0;
    seen.set(`${role} ${name}`, place + 1);
    return [
      {
        role: known,
        name,
        place,
        filled: /: \S|\[checked\]/.test(rest),
        disabled: rest.includes("[disabled]"),
      },
    ];
  });
  return controls;
}

/**
 * Goes on until the words of being done stand on the screen, and tells each action in words. Somebody who finds nothing
 * to do, or has done `patience` things in vain, says what the screen said.
 */
export async function findTheirWay(page: Page, newcomer: Newcomer, patience: number): Promise<string[]> {
  const actions: string[] = [];
  const tried = new Set<string>();
  let last: Control | null = null;
  let told = await afterAnswer(page, "");
  for (;;) {
    const controls = read(told);
    if (newcomer.done.test(told)) return actions;
    const brings = { ...newcomer, knows: newcomer.knows.filter(({ answer }) => !isWritten(told, answer)) };
    const next = nextOf(brings, controls, last, (control) => tried.has(keyOf(told, control)));
    if (!next || actions.length >= patience)
      throw new Error([`Stuck after ${actions.length} actions:`, ...actions, page.url(), told].join("\n"));
    tried.add(keyOf(told, next.control));
    actions.push(`${next.control.role} ${next.control.name}${next.answer ? `: ${next.answer}` : ""}`);
    await act(page, next);
    told = await afterAnswer(page, told);
    last = next.control;
  }
}

/** Who sees their own sentence stand on the screen does not write it again; a number or a unit may be meant anew. */
const isWritten = (told: string, answer: string) => answer.length > 20 && told.includes(answer);

const keyOf = (told: string, { role, name, place }: Control) => [role, name, place, told].join("\n");

type Next = { control: Control; answer?: string };

/** What they do next: answer what they are asked, finish what they have begun, and otherwise go for what they want most. */
function nextOf(
  { knows, chooses, wants }: Newcomer,
  controls: readonly Control[],
  last: Control | null,
  tried: (control: Control) => boolean,
): Next | null {
  const open = controls.filter((control) => !control.disabled && !tried(control));
  const answerTo = ({ name }: Control) => knows.find(({ asked }) => asked.test(name))?.answer;
  const chosen = open.find(
    ({ role, name, filled }) => role === "radio" && !filled && chooses.some((each) => each.test(name)),
  );
  if (chosen) return { control: chosen };
  const begun = last && isField(last) ? open.slice(after(open, last)) : [];
  const finishing = begun.find(
    (control) =>
      (isEmpty(control) && answerTo(control)) || (control.role === "button" && finishes.test(control.name)),
  );
  const asked = finishing ?? open.find((control) => isEmpty(control) && answerTo(control));
  if (asked) return { control: asked, ...(isField(asked) && { answer: answerTo(asked) }) };
  for (const want of wants) {
    const wanted = open.find(({ role, name }) => (role === "link" || role === "button") && want.test(name));
    if (wanted) return { control: wanted };
  }
  return null;
}

const finishes = /^(Simpan|Susun|Masuk|Kirim|Lanjut)/;
const isField = ({ role }: Control) => role === "textbox" || role === "combobox" || role === "radio";
const isEmpty = ({ role, filled }: Control) => role === "textbox" && !filled;
const after = (controls: readonly Control[], { role, name, place }: Control) =>
  controls.findIndex((each) => each.role === role && each.name === name && each.place === place) + 1;

async function act(page: Page, { control, answer }: Next) {
  const found = page.getByRole(control.role, { name: control.name, exact: true }).nth(control.place);
  if (answer !== undefined) return found.fill(answer);
  if (control.role === "radio") return found.check();
  return found.click();
}
