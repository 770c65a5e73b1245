import type { Profile } from '../../profile/types.ts';

/** What the page of a report is made from; it travels in the file as compressed JSON. */
export interface PageData {
  /** The profile; parts of it are left out where the file would else be too large. */
  profile: Profile;
  info: PageInfo;
}

/** What is said of the run in words, as the terminal report says it. */
export interface PageInfo {
  /** The command line of the program. */
  program: string;
  /** Which functions were measured, and by which rule. */
  rule: string;
  facts: [name: string, text: string][];
  /** What the reader should know before the figures, and what was left out of the report. */
  warnings: string[];
  /** What the reader should know about the source of a file, by its index in the profile. */
  notes: Record<number, string>;
  /** The time of all threads together, in ns: what shares of the run refer to. */
  runNs: number;
}
