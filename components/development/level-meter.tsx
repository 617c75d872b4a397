import { type Level, levels } from "@/lib/development/competencies";

type LevelMeterProps = { required: Level; assessed: Level | null; label: string };

const [width, gap] = [18, 4];

/** Five steps: those that were seen are filled, those still missing up to what is asked are outlined. */
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
          className={lookOf(level <= (assessed ?? 0), level <= required)}
        />
      ))}
    </svg>
  );
}

const lookOf = (seen: boolean, asked: boolean) => {
  if (seen) return asked ? "fill-brand stroke-brand" : "fill-brand-soft stroke-brand";
  return asked ? "stroke-predicate-poor fill-none" : "fill-line stroke-line";
};
