-- A list of movements is a kind of its own. Apart, for a new value is not used in the transaction that adds it.
ALTER TYPE "ImportKind" ADD VALUE 'movements';
