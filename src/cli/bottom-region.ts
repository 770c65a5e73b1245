/** What is needed of a terminal: Node's `process.stdout` and `process.stderr` are such. */
export interface Screen {
  write(text: string): unknown;
  columns: number;
  rows: number;
}

/**
 * The lower part of a terminal, which what is written above does not scroll away. The upper part is a terminal of its own
 * for whoever writes to it: cursor, colours and wrapping are left as they are.
 * https://invisible-island.net/xterm/ctlseqs/ctlseqs.html (DECSTBM, DECSC, DECRC)
 */
export interface BottomRegion {
  readonly width: number;
  /** 0 when the terminal is too small. */
  readonly height: number;
  draw(lines: readonly string[]): void;
  /** To be called when the terminal has another size. */
  resize(): void;
  /** Gives the lines back to the terminal. */
  close(): void;
}

/** Lines of a terminal that is too small to be parted. */
const SMALL = 16;

const SAVE = '\u001b7';
const RESTORE = '\u001b8';
const CLEAR_BELOW = '\u001b[0m\u001b[J';
const CLEAR_RIGHT = '\u001b[0m\u001b[K';

/** Undoes the parting of any terminal; what was drawn stays. */
export const WHOLE_AGAIN = `${SAVE}\u001b[r${RESTORE}`;

/** Parts a terminal. What it showed moves up as far as that is needed. */
export function openBottomRegion(screen: Screen): BottomRegion {
  let size = sizeOf(screen);
  if (size.height > 0) screen.write(`${'\n'.repeat(size.height)}\u001b[${size.height}A${part(size)}`);
  return {
    get width() {
      return screen.columns;
    },
    get height() {
      return size.height;
    },
    draw(lines) {
      const { top, height } = size;
      if (height === 0) return;
      const rows = Array.from({ length: height }, (_, at) => `${goTo(top + at + 1)}${lines[at] ?? ''}${CLEAR_RIGHT}`);
      // In one write, which those of the program cannot tear apart; it may have set the whole terminal free meanwhile.
      screen.write(`${part(size)}${SAVE}\u001b[0m${rows.join('')}${RESTORE}`);
    },
    resize() {
      const before = size.top;
      size = sizeOf(screen);
      // Where the cursor is now only the terminal knows.
      const row = Math.min(before, size.top);
      screen.write(`${part(size)}${SAVE}${goTo(row + 1)}${CLEAR_BELOW}${RESTORE}${goTo(row)}\r\n`);
    },
    close() {
      if (size.height > 0) screen.write(`${WHOLE_AGAIN}${SAVE}${goTo(size.top + 1)}${CLEAR_BELOW}${RESTORE}`);
    },
  };
}

interface Size {
  /** Lines above, at least a third, and those below. */
  top: number;
  height: number;
}

function sizeOf({ rows }: Screen): Size {
  const top = rows < SMALL ? rows : Math.max(8, Math.floor(rows * 0.4));
  return { top, height: rows - top };
}

function part({ top }: Size): string {
  return `${SAVE}\u001b[1;${top}r${RESTORE}`;
}

function goTo(row: number): string {
  return `\u001b[${row};1H`;
}
