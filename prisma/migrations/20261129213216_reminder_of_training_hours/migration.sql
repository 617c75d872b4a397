-- Whoever is behind the 20 JP of a year (PP 11/2017) is reminded before it ends.
-- AlterEnum
ALTER TYPE "Deadline" ADD VALUE 'training_hours';
