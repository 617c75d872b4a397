import { fileBlockers, largestFile, quota } from "@/lib/evidence/media";

const pdf = { mediaType: "application/pdf", bytes: 1_000, used: 0 };

describe("a file as evidence", () => {
  it.each([
    ["a document", pdf, []],
    ["one that fills the room exactly", { ...pdf, bytes: largestFile, used: quota - largestFile }, []],
    ["one byte more than the room", { ...pdf, used: quota - 999 }, ["evidence.quota"]],
    ["an empty file", { ...pdf, mediaType: undefined, bytes: 0 }, ["evidence.empty"]],
    ["a program", { ...pdf, mediaType: "application/x-msdownload" }, ["evidence.kind-not-allowed"]],
    ["a picture that runs scripts", { ...pdf, mediaType: "image/svg+xml" }, ["evidence.kind-not-allowed"]],
    ["content that shows no kind", { ...pdf, mediaType: undefined }, ["evidence.kind-not-allowed"]],
  ])("%s: %o", (_, file, codes) => {
    expect(fileBlockers(file).map(({ code }) => code)).toEqual(codes);
  });
});
