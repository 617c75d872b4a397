import { screen } from "@testing-library/react";
import type { ReactElement } from "react";

import { RankedBars } from "@/components/ui/charts/ranked-bars";
import { StackedBars } from "@/components/ui/charts/stacked-bars";
import { Trajectory } from "@/components/ui/charts/trajectory";
import { TrendLine } from "@/components/ui/charts/trend-line";

import { renderInIndonesian } from "../../../support/words";

// jsdom has no layout: the plane gets a size here, so that what stands on it can be read.
jest.mock("recharts", () => {
  const real = jest.requireActual<typeof import("recharts")>("recharts");
  return {
    ...real,
    ResponsiveContainer: ({ children }: { children: ReactElement }) => (
      <real.ResponsiveContainer width={480} height={200}>
        {children}
      </real.ResponsiveContainer>
    ),
  };
});

const bar = (name: string, value: number, rest: object = {}) => ({
  ...{ name, value, label: `${value * 100}%`, marked: false },
  ...rest,
});

describe("ranked bars", () => {
  it("lead by their names to whoever is behind them, with the figure for those who hear it", async () => {
    renderInIndonesian(
      <RankedBars label="SKP" max={1} bars={[bar("Dishub", 0.5, { href: "/reports?unit=1" })]} />,
    );
    expect(await screen.findByRole("link", { name: "Dishub: 50%" })).toHaveAttribute(
      "href",
      "/reports?unit=1",
    );
    expect(screen.getByRole("group", { name: "SKP" })).toBeInTheDocument();
  });

  it("are one picture where they lead nowhere", async () => {
    renderInIndonesian(<RankedBars label="SKP" max={1} bars={[bar("Dishub", 0.5)]} />);
    expect(await screen.findByText("50%")).toBeInTheDocument();
    expect(screen.getByRole("img", { name: "SKP" })).toBeInTheDocument();
    expect(screen.queryByRole("link")).not.toBeInTheDocument();
  });

  it("have their figure at their own end, with the year before's tick behind it where that is further on", async () => {
    const bars = [bar("Dishub", 0.5, { before: 0.9 }), bar("Dinkes", 0.5)];
    renderInIndonesian(<RankedBars label="SKP" max={1} beforeWord="2025" bars={bars} />);
    const [further, alone] = await screen.findAllByText("50%");
    expect(further?.getAttribute("x")).toBe(alone?.getAttribute("x"));
  });

  it("say what the ticks mean only where there are any", () => {
    const bars = [bar("Dishub", 0.5, { before: 0.4 })];
    const { rerender } = renderInIndonesian(<RankedBars label="SKP" max={1} beforeWord="2025" bars={bars} />);
    expect(screen.getByText("2025")).toBeInTheDocument();
    rerender(<RankedBars label="SKP" max={1} beforeWord="2025" bars={[bar("Dishub", 0.5)]} />);
    expect(screen.queryByText("2025")).not.toBeInTheDocument();
  });

  it("are fewer on a phone, where its table tells of the others", async () => {
    const wide = window.innerWidth;
    window.innerWidth = 360;
    const bars = [bar("Dishub", 0.5), bar("Dinkes", 0.7)];
    renderInIndonesian(<RankedBars label="SKP" max={1} bars={bars} onPhone={1} />);
    expect(await screen.findByText("50%")).toBeInTheDocument();
    expect(screen.queryByText("70%")).not.toBeInTheDocument();
    window.innerWidth = wide;
  });

  it("stand without any", () => {
    renderInIndonesian(<RankedBars label="SKP" max={1} bars={[]} />);
    expect(screen.getByRole("img", { name: "SKP" })).toBeInTheDocument();
  });
});

it("stacked bars mark by name what they are about, and say what the mark means", async () => {
  renderInIndonesian(
    <StackedBars
      label="Predikat"
      series={[{ key: "good", label: "Baik", colour: "black" }]}
      rows={[
        { name: "Dishub", href: "/reports?unit=1", good: 3, marked: true },
        { name: "Dinkes", href: "/reports?unit=2", good: 3 },
      ]}
      markedWord="Di luar pola"
    />,
  );
  expect(await screen.findByRole("link", { name: "Dishub: Di luar pola" })).toHaveTextContent("• Dishub");
  expect(screen.getByRole("link", { name: "Dinkes" })).toHaveTextContent(/^Dinkes$/);
  expect(screen.getByText("Di luar pola")).toBeInTheDocument();
});

it("stacked bars lead by their names as well", async () => {
  renderInIndonesian(
    <StackedBars
      label="Predikat"
      series={[{ key: "good", label: "Baik", colour: "black" }]}
      rows={[{ name: "Dishub", href: "/reports?unit=1", good: 3 }]}
    />,
  );
  expect(await screen.findByRole("link", { name: "Dishub" })).toHaveAttribute("href", "/reports?unit=1");
});

describe("a trend", () => {
  const quarters = ["TW 1", "TW 2", "TW 3", "TW 4"];
  const trend = (now: (number | null)[], before: (number | null)[]) =>
    renderInIndonesian(
      <TrendLine
        label="Tepat waktu"
        ends={{ now: "82%", before: "2025: 74%" }}
        points={quarters.map((name, i) => ({ name, now: now[i] ?? null, before: before[i] ?? null }))}
      />,
    );

  it("says at the end of each line what it came to", async () => {
    trend([61, 82], [55, 60, 70, 74]);
    expect(await screen.findByText("82%")).toBeInTheDocument();
    expect(screen.getByText("2025: 74%")).toBeInTheDocument();
  });

  it("begins its figure at the first point, where half of it would be cut at the edge", async () => {
    trend([82], [55, 60, 70, 74]);
    expect((await screen.findByText("82%")).getAttribute("text-anchor")).toBe("start");
  });

  it("writes the limit where neither the lines nor the figure are", async () => {
    renderInIndonesian(
      <TrendLine
        label="Tepat waktu"
        ends={{ now: "78%", before: "2025: 79%" }}
        limit={{ value: 0.8, word: "di bawah 80%" }}
        range={[0, 1]}
        points={quarters.map((name, i) => ({
          ...{ name, now: i === 0 ? 0.78 : null },
          before: [0.95, 0.93, 0.6, 0.5][i] ?? null,
        }))}
      />,
    );
    // Lines at the left are above the limit, the figure too; at the right they are far below it.
    expect((await screen.findByText("di bawah 80%")).getAttribute("text-anchor")).toBe("end");
  });

  it("says nothing where nothing is known, and keeps its quarters", async () => {
    trend([], []);
    expect(await screen.findByText("TW 4")).toBeInTheDocument();
    expect(screen.queryByText("82%")).not.toBeInTheDocument();
    expect(screen.queryByText("2025: 74%")).not.toBeInTheDocument();
  });
});

describe("a trajectory", () => {
  const part = (name: string, target: number, reached: number | null) => ({
    ...{ name, target, targetLabel: `t${target}` },
    reached: reached === null ? null : { value: reached, label: `r${reached}`, tone: "good" as const },
  });

  it("has the target of every part and what was reached where it was reported", async () => {
    renderInIndonesian(
      <Trajectory label="Stunting" points={[part("TW 1", 10, 11), part("TW 2", 20, null)]} />,
    );
    expect(await screen.findByText("r11")).toBeInTheDocument();
    expect(["t10", "t20"].map((text) => screen.getByText(text).textContent)).toEqual(["t10", "t20"]);
    expect(screen.queryByText("rnull")).not.toBeInTheDocument();
  });
});
