export type { Candidate, OwnTeam, Seat, Team } from "./queries";
