import { browserOf } from "@/lib/access/browser";

const mozilla = "Mozilla/5.0";
const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";

describe("what a browser says it is", () => {
  it.each([
    [`${mozilla} (Windows NT 10.0; Win64; x64) ${webkit} Chrome/141.0 Safari/537.36`, "Chrome", "Windows"],
    [`${mozilla} (Windows NT 10.0) ${webkit} Chrome/141.0 Safari/537.36 Edg/141.0`, "Edge", "Windows"],
    [`${mozilla} (Linux; Android 14) ${webkit} Chrome/141.0 Mobile Safari/537.36`, "Chrome", "Android"],
    [
      `${mozilla} (Linux; Android 13) ${webkit} SamsungBrowser/27.0 Chrome/125.0`,
      "Samsung Internet",
      "Android",
    ],
    [`${mozilla} (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1`, "Safari", "iPhone"],
    [`${mozilla} (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0`, "Firefox", "Linux"],
    ["<script>alert(1)</script>", null, null],
    [null, null, null],
  ])("%s: %s on %s", (said, browser, system) => {
    expect(browserOf(said)).toEqual({ browser, system });
  });
});
