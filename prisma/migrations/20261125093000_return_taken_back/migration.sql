-- A rater may take the return of a plan back for a few seconds; the stepper remembers that too.
ALTER TYPE "PlanStepKind" ADD VALUE 'taken_back';
