import { type Level, levels } from "@/lib/competency/competencies";

type LevelMeterProps = { required: Level; assessed: Level | null; label: string };

const [width, gap] = [18, 4];

/** Five steps: those that were seen are filled; those missing up to what is asked, or not looked at yet, are outlined. */
export function LevelMeter({ required, assessed, label }: LevelMeterProps) {
  return (
    <svg role="img" aria-label={label} viewBox="0 0 106 12" className="h-3 w-27">
      {levels.map((level) => (
        <rect
          key={level}
          x={(level - 1) * (width + gap) + 0.75}
          y={0.75}
          width={width - 1.5}
          height={10.5}
          rx={2}
          strokeWidth={1.5}
          className={level <= required ? askedLook(level, assessed) : beyondLook(level, assessed)}
        />
      ))}
    </svg>
  );
}

const askedLook = (level: Level, assessed: Level | null) => {
  if (assessed === null) return "fill-none stroke-line-strong";
  return level <= assessed ? "fill-brand stroke-brand" : "stroke-predicate-poor fill-none";
};

const beyondLook = (level: Level, assessed: Level | null) =>
  level <= (assessed ?? 0) ? "fill-brand-soft stroke-brand" : "fill-line stroke-line";
