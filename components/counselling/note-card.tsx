import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { made } from "@/components/ui/made";
import { Tag } from "@/components/ui/tag";
import type { CounsellingNote } from "@/lib/counselling/sheet";

import { AcknowledgeForm } from "./acknowledge-form";
import { AddForm } from "./add-form";
import { CorrectNote } from "./note-form";
import { NoteWords } from "./note-words";
import { OpenNote } from "./open-note";
import { StepForm } from "./step-form";

type NoteCardProps = { note: CounsellingNote; /** YYYY-MM-DD. */ today: string };

/** One note as one of the two who talked sees it, with what they can do about it. */
export function NoteCard({ note, today }: NoteCardProps) {
  const t = useTranslations("counselling");
  const format = useFormatter();
  const on = (day: string) => format.dateTime(new Date(day), { dateStyle: "long" });
  const { name, talkedOn, acknowledgedAt, seen, words } = note;
  const due = words?.next && words.next <= today ? words.next : null;
  return (
    <Card {...made(note.id)} className="space-y-3 px-4 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h3 className="font-sans font-semibold">{t("talk", { date: on(talkedOn), name })}</h3>
        <span className="flex flex-wrap gap-2">
          {due && note.rates && <Tag tone="warning">{t("due", { date: on(due) })}</Tag>}
          <Tag tone={acknowledgedAt ? "good" : seen ? "neutral" : "info"}>
            {acknowledgedAt ? t("acknowledged", { date: on(acknowledgedAt) }) : t(seen ? "seen" : "unseen")}
          </Tag>
        </span>
      </div>
      {words ? <NoteWords words={words} /> : <OpenNote noteId={note.id} date={on(talkedOn)} />}
      {note.dropped && (
        <p className="text-ink-2 text-[13px]">{t("dropped", { name, date: on(note.dropped) })}</p>
      )}
      {words && (note.side === "employee" ? <Employee note={note} /> : <Rater note={note} />)}
    </Card>
  );
}

type Side = { note: CounsellingNote };

const Employee = ({ note }: Side) =>
  note.acknowledgedAt ? <AddForm noteId={note.id} name={note.name} /> : <AcknowledgeForm note={note} />;

const Rater = ({ note }: Side) => (
  <div className="space-y-2">
    {!note.seen && <CorrectNote note={note} />}
    {note.rates && !takenOver(note) && <StepForm noteId={note.id} name={note.name} />}
    <AddForm noteId={note.id} name={note.name} />
  </div>
);

const takenOver = ({ words }: CounsellingNote) =>
  words?.entries.some(({ step }) => step === "take_over") ?? false;
