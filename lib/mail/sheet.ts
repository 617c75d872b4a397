export type { MailSetting } from "./queries";
