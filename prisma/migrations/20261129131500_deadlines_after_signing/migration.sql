-- What runs after a signature is reminded of as well: the employee's answer, and the decision on an objection (L.V.A).
ALTER TYPE "Deadline" ADD VALUE 'evaluation_to_answer';
ALTER TYPE "Deadline" ADD VALUE 'objection_to_decide';
