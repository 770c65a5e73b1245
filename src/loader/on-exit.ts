type Emit = (this: NodeJS.Process, event: string | symbol, ...args: unknown[]) => boolean;
type ReallyExit = (code?: number) => never;
type Abort = () => never;
type Replace = (file: string, ...rest: unknown[]) => never;

/** Sees every event that is emitted on `process`; gets the real `emit` to pass it on, before or after its own work. */
export type EmitWrapper = (emit: () => boolean, event: string | symbol, args: unknown[]) => boolean;

/** Wraps `process.emit`. Listeners would show in `listenerCount` and could be removed; `signal-exit` does the same. */
export function wrapEmit(wrapper: EmitWrapper): void {
  const inner = process.emit as unknown as Emit;
  define('emit', function emit(event, ...args) {
    return wrapper(() => Reflect.apply(inner, this, [event, ...args]), event, args);
  } satisfies Emit);
}

/**
 * Calls back once when this thread ends, after the program's own `exit` listeners. A listener that calls
 * `process.exit()` itself ends the process without the rest of the event, so the last step is watched too.
 */
export function onExit(callback: () => void): void {
  wrapEmit((emit, event) => {
    if (event !== 'exit') return emit();
    try {
      return emit();
    } finally {
      callback();
    }
  });
  const inner = (process as unknown as { reallyExit: ReallyExit }).reallyExit;
  define('reallyExit', function reallyExit(code) {
    callback();
    return Reflect.apply(inner, process, [code]) as never;
  } satisfies ReallyExit);
}

/** Calls back before the program ends itself by SIGABRT; worker threads cannot. */
export function onAbort(callback: () => void): void {
  const inner = process.abort;
  define(
    'abort',
    function abort() {
      callback();
      return Reflect.apply(inner, process, []) as never;
    } satisfies Abort,
    true,
  );
}

/**
 * Calls back before the program replaces its process by another program (Node 22.15 and later); nothing of it is left
 * to see. It goes on when Node refuses the arguments.
 */
export function onReplace(callback: () => void): void {
  const inner = (process as { execve?: Replace }).execve;
  if (inner === undefined) return;
  define('execve', function execve(file, ...rest) {
    callback();
    return Reflect.apply(inner, process, [file, ...rest]) as never;
  } satisfies Replace);
}

/** Replaces a property of `process`. */
export function define(name: string, value: unknown, enumerable = false): void {
  Object.defineProperty(process, name, { value, writable: true, configurable: true, enumerable });
}
