import { together } from "@/lib/together";

describe("who asks for the same at the same moment", () => {
  it("shares one computation, and whoever comes later has one of their own", async () => {
    let computed = 0;
    const compute = async () => {
      await Promise.resolve();
      return ++computed;
    };
    const ask = () => together("a unit, a day", compute);
    expect(await Promise.all([ask(), ask(), together("another unit", compute)])).toEqual([1, 1, 2]);
    expect(await ask()).toBe(3);
  });

  it("is refused together, and may try again", async () => {
    const broken = () => together("broken", () => Promise.reject(new Error("broken")));
    const both = await Promise.allSettled([broken(), broken()]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await together("broken", async () => "mended")).toBe("mended");
  });
});
