import type { Profile } from '../profile/types.ts';

/** A format that profiles are exported to. */
export interface ExportFormat {
  /** What `--to` takes. */
  name: string;
  /** How names of such files end, as the tools expect it. */
  extension: string;
  /** Which tools open it, and what they show then; one line. */
  about: string;
  /** Not text: it is not printed on a terminal. */
  binary?: true;
  /** How to open the file: a command, or where to go with it. */
  open(path: string): string;
  /** The content of the file. Pure. */
  write(profile: Profile): string | Uint8Array;
}
