import type { RunningApp } from "../support/app";
import { httpVisitor } from "../support/http-visitor";
import { startBareApp } from "./bare-app";
import { type Figure, judged, median } from "./figure";
import { processorTimeOf } from "./process";
import type { Region } from "./region";

/** One page of one server, asked for over and over. */
type Page = { name: string; pid: number; load: () => Promise<string> };

const goal = 3;
const rounds = 9;
const roundOf = 48;
// A server answers for weeks: it is judged once its code is compiled, which a page of ours needs a thousand requests for.
const warmUp = 1200;
const atOnce = 4;

/** Processor time of the web server per request: signed-in pages of the full region beside a bare dynamic page. */
export async function pages(region: Region): Promise<Figure[]> {
  const [app, bareApp] = [await region.open(), await startBareApp()];
  try {
    const load = async () => (await fetch(bareApp.origin)).text();
    const bare: Page = { name: "bare", pid: bareApp.pid, load };
    return await compared(bare, await realPages(app));
  } finally {
    await bareApp.stop();
  }
}

async function realPages({ origin, pid }: RunningApp): Promise<Page[]> {
  const head = await httpVisitor(origin, "headOfDivision");
  const secretary = await httpVisitor(origin, "sekda");
  const plan = /\/plans\/[0-9a-f-]{36}/.exec(await head.text("/plans/team"))?.[0] ?? "";
  return [
    { name: "pages.list", pid, load: () => head.text("/plans/team") },
    { name: "pages.detail", pid, load: () => head.text(plan) },
    { name: "pages.dashboard", pid, load: () => secretary.text("/reports") },
  ];
}

/** All pages take turns in every round, so that whatever else the machine does touches each of them alike. */
async function compared(bare: Page, real: Page[]): Promise<Figure[]> {
  const all = [bare, ...real];
  for (const page of all) await perRequest(page, warmUp);
  const times = new Map(all.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const page of all) times.get(page.name)?.push(await perRequest(page, roundOf));
  }
  const timeOf = ({ name }: Page) => median(times.get(name) ?? []);
  return real.map((page) =>
    judged({ name: page.name, value: timeOf(page), unit: "ms CPU/request", reference: timeOf(bare), goal }),
  );
}

/** Processor time in ms per request, a few at a time as browsers ask. */
async function perRequest({ pid, load }: Page, requests: number) {
  const before = processorTimeOf(pid);
  const visitor = async () => {
    for (let i = 0; i < requests / atOnce; i++) await load();
  };
  await Promise.all(Array.from({ length: atOnce }, visitor));
  return (processorTimeOf(pid) - before) / requests;
}
